import { z } from 'zod';
import { originKinds } from './rules/mapping.ts';
import { approvalParts, levels, organisationTypes } from './rules/pack.ts';
import { templateFields, templateKinds } from './rules/plan-template.ts';

/** The form of pack files. What has to agree between files is checked by `rules/check-pack.ts`. */
const text = z.string().trim().min(1);
const day = z.iso.date('must be a day such as 2025-12-31');
const code = text;
const level = z.enum(levels);
const type = z.enum(organisationTypes);
const indicators = z.array(z.strictObject({ id: text, text })).min(1);

export const objectiveFile = z.strictObject({
  code,
  title: text,
  summary: text,
  principles: z
    .array(
      z.strictObject({
        code,
        title: text,
        summary: text,
        outcomes: z
          .array(
            z.strictObject({
              code,
              title: text,
              summary: text,
              provenance: z.enum(['confirmed', 'base', 'drafted']),
              indicators: z.strictObject({
                'not-achieved': indicators.optional(),
                'partially-achieved': indicators.optional(),
                achieved: indicators.optional(),
              }),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

export const frameworkFile = z.strictObject({
  id: text,
  title: text,
  base: text,
  wording: z.enum(['project', 'official']),
  note: text,
  objectives: z.array(z.string().regex(/^[a-z0-9-]+\.yaml$/, 'must name a file beside this one')),
});

const choice = z.strictObject({ value: text, label: text });

const policy = z.strictObject({
  id: text,
  title: text,
  policy: z.strictObject({ title: text, version: text, address: z.url() }),
  question: text,
  options: z.array(choice.extend({ confirms: z.boolean(), exceptions: z.boolean().optional() })).min(2),
  exceptions: z
    .array(
      z.strictObject({
        id: text,
        label: text,
        kind: z.enum(['text', 'evidence', 'choice', 'date']),
        options: z.array(choice).default([]),
      }),
    )
    .default([]),
  page: z.boolean().default(false),
  wording: z.enum(['drafted', 'summary', 'official']),
});

const planTemplate = z.strictObject({
  sheet: text,
  columns: z
    .array(
      z.strictObject({
        column: z.string().regex(/^[A-Z]{1,2}$/, 'must be a column such as S'),
        heading: text,
        also: z.array(text).default([]),
        kind: z.enum(templateKinds),
        field: z.enum(templateFields).nullable().default(null),
        width: z.number().positive().default(20),
        help: z.string().default(''),
      }),
    )
    .min(1),
});

export const editionFile = z
  .strictObject({
    id: z.string().regex(/^20\d{2}-\d{2}$/, 'must be a year such as 2025-26'),
    version: text,
    framework: text,
    types: z.array(type).min(1),
    dates: z
      .strictObject({
        opened: day,
        'interim-opens': day,
        'interim-due': day,
        'full-opens': day,
        'template-available': day.optional(),
        'full-due': day,
        'plans-complete-by': day,
      })
      .transform((dates) => ({
        opened: dates.opened,
        interimOpens: dates['interim-opens'],
        interimDue: dates['interim-due'],
        fullOpens: dates['full-opens'],
        templateAvailable: dates['template-available'] ?? null,
        fullDue: dates['full-due'],
        plansCompleteBy: dates['plans-complete-by'],
      })),
    'plan-updates': z.array(z.strictObject({ name: text, opens: day, due: day })).default([]),
    'plan-template': planTemplate.nullable().default(null),
    profiles: z.partialRecord(type, text),
    declaration: z.array(text).min(1),
    approvals: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z][a-z-]*$/, 'must be a word such as essential-functions'),
          title: text,
          about: text,
          covers: z.array(z.enum(approvalParts)).min(1),
        }),
      )
      .default([]),
    policies: z.record(code, policy).default({}),
    fields: z
      .record(code, z.array(z.strictObject({ id: text, label: text, kind: z.enum(['text', 'percentage']) })))
      .default({}),
    notes: z.record(code, text).default({}),
    guidance: z.strictObject({ address: z.url(), outcomes: z.record(code, z.url()).default({}) }),
    audit: z
      .array(z.strictObject({ types: z.array(type), mandated: z.array(code), chosen: z.int().nonnegative() }))
      .default([]),
    reviewers: z.partialRecord(type, z.enum(['regional-security-lead', 'dhsc', 'national-team'])).default({}),
    support: z.strictObject({ name: text, email: z.email(), telephone: text }),
  })
  .transform(({ 'plan-updates': planUpdates, 'plan-template': planTemplate, ...edition }) => ({
    ...edition,
    planUpdates,
    planTemplate,
  }));

export const profileFile = z.strictObject({
  id: text,
  edition: text,
  title: text,
  group: text.default('core'),
  state: z.enum(['draft', 'indicative', 'proposed', 'confirmed']),
  cells: z.record(
    code,
    z.strictObject({ expected: level, provenance: z.enum(['stated', 'inferred', 'assumed']) }),
  ),
});

export const mappingFile = z.strictObject({
  id: text,
  from: text,
  to: text,
  editions: z.strictObject({ from: text, to: text }).nullable().default(null),
  outcomes: z
    .record(
      code,
      z.strictObject({
        kind: z.enum(originKinds),
        from: z.array(code).default([]),
        change: text.nullable().default(null),
      }),
    )
    .default({}),
  dropped: z.record(code, text).default({}),
});

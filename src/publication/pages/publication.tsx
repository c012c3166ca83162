import { paths } from '../../paths.ts';
import { page } from '../../platform/pages/page.ts';
import { AskRemovalLink } from '../../removal-request/pages/ask-removal-link.tsx';
import type { PublicationKind } from '../rules/snapshot.ts';
import { addresses } from './read/addresses.ts';
import { ComparisonDocument } from './read/comparison-document.tsx';
import { loadChangedByPlan } from './read/load-changed-by-plan.ts';
import { loadComparison } from './read/load-comparison.ts';
import { loadReading } from './read/load-reading.ts';
import { PublicationDocument } from './read/publication-document.tsx';

/** A publication exactly as it was (R11); for the organisation's own people also beside today's answers. */
const publicationPage = (kind: PublicationKind) =>
  page({
    at: addresses[kind].page,
    allow: 'read-handed-over',
    load: async (asked) => {
      const reading = await loadReading(kind, asked);
      if (!reading) return null;
      if (asked.query.compare !== 'today') {
        const changedByPlan = await loadChangedByPlan(asked.db, reading);
        return { reading, changedByPlan, comparison: null };
      }
      // Reviewers read what was handed over; for them there is no such page (R38).
      if (!reading.reader.isOwn) return null;
      return { reading, changedByPlan: [], comparison: await loadComparison(asked, reading) };
    },
    view: ({ loaded: { reading, changedByPlan, comparison }, params, who }) => {
      const { title, organisation } = reading.view;
      return {
        title: `${title}${comparison ? ' compared with today' : ''}: ${organisation.name}`,
        back: {
          to: paths.publications.to(params),
          text: reading.reader.isOwn ? 'Back to your published assessments' : 'Back to published assessments',
        },
        shape: 'wide',
        main: comparison ? (
          <ComparisonDocument reading={reading} comparison={comparison} />
        ) : (
          <>
            <PublicationDocument {...reading} changedByPlan={changedByPlan} />
            <AskRemovalLink who={who} organisation={params.organisation} place="publication" at={title} />
          </>
        ),
      };
    },
  });

export const interimPublicationPage = publicationPage('interim');
export const fullPublicationPage = publicationPage('full');

import { type Entry, entryFrom, type Fields } from '../rules/entry.ts';

/** An entry without a fault, unless overridden. */
export const anEntry = (over: Partial<Fields> & { readonly reference?: string } = {}): Entry =>
  entryFrom(over.reference ?? 'F1', {
    service: 'Urgent and emergency care',
    name: 'Emergency department',
    description: 'Receives, triages and treats',
    basis: 'Essential service under NIS',
    effect: 'Ambulances are diverted',
    owner: 'Chief Operating Officer',
    information: 'Patient record',
    systems: 'Electronic patient record\nPathology system',
    networks: 'Main hospital network',
    suppliers: 'Example Health Systems: electronic patient record, hosted',
    supplierCodes: '8XX01',
    outage: '4 hours',
    personalData: 'Special category personal data',
    scope: 'In scope',
    why: 'Treatment cannot continue safely',
    source: 'Business impact analysis 2025',
    reviewed: '2025-10-01',
    ...over,
  });

import type { Evidence } from '../rules/evidence.ts';

/** A file of RX1 unless overridden. */
export const anItem = (over: Partial<Evidence> = {}): Evidence => ({
  id: 'one',
  organisation: 'RX1',
  kind: 'file',
  title: 'Access policy 2025',
  filename: 'access policy.pdf',
  mediaType: 'application/pdf',
  size: 1_234,
  sha256: 'a'.repeat(64),
  address: null,
  documentType: 'other',
  effectiveOn: null,
  reviewBy: null,
  onRequest: false,
  detailsVersion: 1,
  version: 1,
  addedAt: '2025-12-01T09:00:00.000Z',
  addedBy: 'Ada Administrator',
  withdrawn: null,
  ...over,
});

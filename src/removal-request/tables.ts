import type { Ground, Place, RequestState } from './rules/request.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    removal_request: {
      id: string;
      organisation: string;
      place: Place;
      whereabouts: string;
      description: string;
      evidence: string | null;
      texts: number;
      ground: Ground;
      reason: string;
      state: RequestState;
      asked_at: string;
      asked_by: string;
      asked_by_name: string;
      decided_at: string | null;
      decided_by: string | null;
      answer: string | null;
      removal: string | null;
    };
    /** Outside the history: what must go, one text a line, for as long as the request is open. */
    removal_words: { request: string; words: string };
  }
}

/** What decides whether a password is enough. */
export type Standing = {
  readonly mode: 'demonstration' | 'production';
  /** Any role at all: every role can read answers of somebody. */
  readonly hasRole: boolean;
  /** The account has a confirmed second factor. */
  readonly enabled: boolean;
  /** It was given in this session. */
  readonly given: boolean;
};

/**
 * What a logged-in person must do before anything else: give a code, set a second factor up, or nothing.
 * Outside the demonstration every account that can read answers uses one (DOMAIN 2).
 */
export function secondFactorDue({ mode, hasRole, enabled, given }: Standing): 'code' | 'set-up' | null {
  if (given) return null;
  if (enabled) return 'code';
  return mode === 'production' && hasRole ? 'set-up' : null;
}

import { describe, expect, test } from 'vitest';
import { feedbackProblems, longest } from './feedback.ts';

const given = { doing: 'Publishing', words: 'I could not find the button', email: '' };

describe('feedback', () => {
  test.each([
    ['the words alone are enough', { doing: '' }, []],
    ['an email address is welcome', { email: ' nia@example.nhs.uk ' }, []],
    ['nothing but spaces is nothing', { words: ' \n ' }, ['words-missing']],
    ['the longest words', { words: 'x'.repeat(longest.words) }, []],
    ['longer words', { words: 'x'.repeat(longest.words + 1) }, ['words-long']],
    ['a long story of what one was doing', { doing: 'x'.repeat(longest.doing + 1) }, ['doing-long']],
    ['half an email address', { email: 'nia@' }, ['email-wrong']],
    ['two email addresses', { email: 'a@b.uk, c@d.uk' }, ['email-wrong']],
    ['an email address over two lines', { email: 'a@b.uk\nBcc: c@d.uk' }, ['email-wrong']],
    ['several at once', { words: '', email: 'nia' }, ['words-missing', 'email-wrong']],
  ])('%s', (_, over, problems) => {
    expect(feedbackProblems({ ...given, ...over })).toEqual(problems);
  });
});

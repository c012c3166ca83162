import { saysWhyNot } from '../src/plan-workbook/testing/office.ts';
import { step } from './run/step.ts';

/**
 * The long form of the plan workbook's round trip: through LibreOffice, headless. From Debian's packages:
 * `apt-get install --no-install-recommends libreoffice-calc-nogui`; `SOFFICE=/path/to/soffice` names another one.
 */
process.env.OFFICE = 'long';
const missing = saysWhyNot();
if (missing !== null) {
  console.log(`\n${missing}. The round trip through LibreOffice was not tried.`);
  process.exitCode = 1;
} else {
  const { code } = await step('vitest', ['run', 'src/plan-workbook/round-trip.test.ts']);
  process.exitCode = code ?? 1;
}

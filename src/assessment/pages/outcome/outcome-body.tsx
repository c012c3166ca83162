import type { Form } from '../../../platform/pages/form.tsx';
import { IndicatorsForm } from './indicators-form.tsx';
import type { OutcomeFields, OutcomeLoaded } from './load.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { OutcomeRead } from './outcome-read.tsx';

type Props = {
  readonly loaded: OutcomeLoaded;
  readonly form: Form<OutcomeFields>;
  /** Last year's statement, where it is put behind what stands in the box. */
  readonly added: string;
};

/** The form for those who answer the outcome, or single indicators of it; for the others what stands there. */
export const OutcomeBody = ({ loaded, form, added }: Props) => {
  if (loaded.canWrite) return <OutcomeForm loaded={loaded} form={form} added={added} />;
  if (loaded.only === null) return <OutcomeRead loaded={loaded} />;
  return (
    <>
      <IndicatorsForm loaded={loaded} form={form} only={loaded.only} />
      <OutcomeRead loaded={loaded} beside />
    </>
  );
};

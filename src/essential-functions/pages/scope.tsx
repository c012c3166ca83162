import { paths } from '../../paths.ts';
import { Details } from '../../platform/design/details.tsx';

type Props = { readonly organisation: string; readonly edition: string };

/** What scoping means, and the template for it (R28). */
export const Scope = (params: Props) => (
  <>
    <p>
      Before you assess yourselves, agree what your organisation cannot do without: every function whose
      failure would have unacceptable consequences. That is the scope of your assessment.
    </p>
    <p>
      List your functions in the template, or add them here one by one. For each, name the information,
      systems, networks and suppliers behind it, and why they are in or out of scope.
    </p>
    <p>
      <a href={paths.essentialFunctionsTemplate.to(params)}>
        Download the essential functions template (Excel workbook)
      </a>
    </p>
    <Details summary="What counts as essential and in scope">
      <p>
        A function is essential if it is an essential service under the Network and Information Systems (NIS)
        Regulations, a statutory purpose, or the purpose for which your organisation was set up. You can call
        it a function, a service or a critical business process.
      </p>
      <p>
        Whatever supports such a function, and could significantly affect its continuity if it were
        compromised, is in scope. Point to your sources, for example your business impact analysis or your
        asset registers.
      </p>
    </Details>
    <p>
      The scope changes over time. Change your functions, or replace the file, when you learn more, when
      systems change or after an incident. Earlier versions stay readable.
    </p>
    <p>
      Only people of your organisation can read this here. When you publish your interim assessment, your
      functions and the current file go with it, and NHS England, the Department of Health and Social Care
      (DHSC) and your regional security lead can read it. NHS England and DHSC can comment on a function or
      challenge it, and you can answer.
    </p>
  </>
);

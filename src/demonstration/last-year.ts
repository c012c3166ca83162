/** What the demonstration's organisations said last year, objective by objective, in turn. */
export const lastYearsStatements: readonly (readonly string[])[] = [
  [
    'The board receives a report on cyber security and information governance every quarter, and the SIRO presents it. The last four reports and the minutes show which decisions followed.',
    'Roles and responsibilities are set out in the information security policy, which the executive committee reviewed in March. Deputies are named for the SIRO and the Caldicott Guardian.',
    'The risk register is reviewed monthly. Every risk that scores 15 or more has an owner at director level and a treatment plan with dates.',
    'Assets are held in the configuration database and reconciled with the network scan each week. Medical devices are recorded by clinical engineering and joined to it once a month.',
  ],
  [
    'Policies are reviewed every two years or after an incident. Staff confirm on the intranet that they have read the five that apply to everybody, and line managers see who has not.',
    'Joiners, movers and leavers come from the staff record. Accounts that were not used for 90 days are disabled automatically, and privileged accounts are reviewed every quarter.',
    'Critical patches are installed within 14 days on servers and desktops. Exceptions are agreed by the head of IT operations, recorded with a date and looked at each month.',
    'Backups are kept offline at a second site. A full restore of the patient record was rehearsed in February and took nine hours against a target of twelve.',
    'All staff complete the annual training. At the end of March 96 % had done so, and targeted sessions were held for switchboard and reception after the phishing exercise.',
  ],
  [
    'Logs of the main systems are sent to the central platform and kept for twelve months. The security operations supplier watches them around the clock and telephones the on-call manager.',
    'Alerts are triaged within 30 minutes. The monthly report shows how many there were, what they turned out to be and which rules were changed because of them.',
    'Two analysts follow the alerts of the National Cyber Security Centre and NHS England. Each high severity alert is acknowledged within 48 hours.',
  ],
  [
    'The incident response plan was exercised in January with the executive team on call. Eleven actions came out of the exercise and nine are closed.',
    'Every clinical area has a business continuity plan that works without IT for 24 hours. Paper packs are checked twice a year.',
    'After each serious incident a review is written within 20 working days, and what was learned goes to the digital committee.',
  ],
  [
    'The privacy notice was rewritten in plain English with the patient panel, and is in the ten languages that our patients speak most.',
    'Requests for access are answered within one month. In the year to March 97 % were on time, and the two late ones were explained to the patients.',
    'Sharing agreements are in place with all partners in the shared care record. The register says who may see what, and is reviewed every year.',
    'The retention schedule follows the records management code. Clinical coding is audited every year, and the last audit found 95 % of primary diagnoses to be right.',
  ],
];

/** Two documents that last year's answers rest on, and which outcome of the first objective each serves. */
export const lastYearsEvidence: readonly {
  readonly nth: number;
  readonly title: string;
  readonly link: string;
}[] = [
  {
    nth: 0,
    title: 'Board report on cyber security, March',
    link: 'https://intranet.example.nhs.uk/board/cyber',
  },
  { nth: 1, title: 'Information security policy', link: 'https://intranet.example.nhs.uk/policies/security' },
];

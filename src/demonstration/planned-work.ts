export type PlannedWork = {
  readonly gap: string;
  readonly action: string;
  /** Somebody of the first organisation, or a name with a role. */
  readonly owner: string;
  readonly resources: string;
  readonly dependencies: string;
  readonly mitigation: string;
};

/** What the demonstration's organisations will do about their gaps. */
export const plannedWork: readonly [PlannedWork, ...PlannedWork[]] = [
  {
    gap: 'Decisions on risk are taken below the board and reported to it once a year only.',
    action:
      'Bring a quarterly paper on cyber and information risk to the board, with the decisions asked of it.',
    owner: 'Grace Adeyemi',
    resources: 'Two days a quarter of the head of information governance. No new money.',
    dependencies: 'Board calendar for the coming year.',
    mitigation: 'The SIRO reports to the executive committee each month until then.',
  },
  {
    gap: 'Medical devices and estates systems are missing from the asset register.',
    action:
      'Record all networked medical devices and estates systems in the configuration database, and reconcile monthly.',
    owner: 'Daniel Osei',
    resources: 'One analyst for six months, £28,000 from the digital capital programme.',
    dependencies: 'Clinical engineering shares its device inventory. Network discovery covers both sites.',
    mitigation: 'Unknown devices are kept in a separate network segment.',
  },
  {
    gap: 'Privileged accounts of two suppliers are shared and are not reviewed.',
    action:
      'Give each supplier engineer a named account with multi-factor authentication, and review privileged access monthly.',
    owner: 'Priya Nair, network manager',
    resources: 'Licences for the privileged access tool, £14,500, approved in the revenue budget.',
    dependencies: 'Contract variations with both suppliers.',
    mitigation: 'Shared accounts are enabled for single sessions, and every session is recorded.',
  },
  {
    gap: 'Servers of the old pathology system no longer receive updates.',
    action: 'Move pathology to the regional system and switch off the unsupported servers.',
    owner: 'Tom Whitfield, programme manager',
    resources: 'Funded by the pathology network, £190,000. Project team in place.',
    dependencies: 'Go-live of the regional system. Validation by the laboratory.',
    mitigation: 'The servers are isolated and can be reached by three workstations only.',
  },
  {
    gap: 'Restores are tested for single files, not for whole services.',
    action: 'Rehearse a full restore of the patient record and of the imaging archive once a year each.',
    owner: 'Daniel Osei',
    resources: 'Weekend cover for the infrastructure team, £6,000 a year.',
    dependencies: 'A maintenance window agreed with the clinical divisions.',
    mitigation: 'Backups are verified automatically every night.',
  },
  {
    gap: 'Sharing agreements with two community partners have run out.',
    action:
      'Agree new sharing agreements with both partners, with a data protection impact assessment for each.',
    owner: 'Megan Price',
    resources: 'Information governance team, within its present hours.',
    dependencies: 'Review by the partners’ data protection officers.',
    mitigation: 'New kinds of sharing wait until the agreements are signed.',
  },
];

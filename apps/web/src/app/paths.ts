/** Every address of the application, once. */
export const paths = {
  workbench: '/',
  myYear: '/my-year',
  assessments: '/assessments',
  memberYear: '/assessments/$personId',
  ledger: '/ledger',
  method: '/method',
  organisation: '/units',
  unit: '/units/$unitId',
  coverage: '/coverage',
  people: '/people',
  person: '/people/$personId',
  account: '/account',
  accounts: '/accounts',
  administrators: '/administrators',
  tokens: '/tokens',
  audit: '/audit',
} as const

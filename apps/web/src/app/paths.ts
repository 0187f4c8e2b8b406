/** Every address of the application, once. */
export const paths = {
  workbench: '/',
  myYear: '/my-year',
  assessments: '/assessments',
  memberYear: '/assessments/$personId',
  ledger: '/ledger',
  method: '/method',
  account: '/account',
  accounts: '/accounts',
  administrators: '/administrators',
  tokens: '/tokens',
  audit: '/audit',
} as const

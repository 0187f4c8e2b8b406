/** Every address of the application, once. */
export const paths = {
  workbench: '/',
  account: '/account',
  accounts: '/accounts',
  administrators: '/administrators',
  tokens: '/tokens',
  audit: '/audit',
} as const

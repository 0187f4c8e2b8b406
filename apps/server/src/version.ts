/** The version of this release, as the API description prints it. */
export const version = '0.1.0'

/** Sentences for the errors that the pages for everybody can meet beside those of signing in. */
export const reliefErrors = {
  not_found: 'Nothing was found here. It may have been removed, or lies outside what you may see.',
  too_many_complaints: 'Too many were sent from here. Please try again later, or call or write to the office.',
  secret_text_refused:
    'The text bears a mark of secrecy. This system may not hold secrets: please take it out, or use the way that the secrecy rules provide.',
} as const

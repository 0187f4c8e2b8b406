/** Sentences for the errors that the pages for everybody can meet beside those of signing in. */
export const reliefErrors = {
  not_found: '没有找到这项内容，可能已被移除，或不在您的查看范围内。',
  too_many_complaints: '从这里提交的次数太多，请稍后再试。也可以打电话或写信给办公室。',
  secret_text_refused: '文字中有密级标志。本系统不能存放涉密内容，请删去后再提交，或按保密规定另行反映。',
} as const

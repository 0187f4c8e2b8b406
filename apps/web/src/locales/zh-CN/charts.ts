/** Words of charts and their table twins. */
export const charts = {
  chart: '图',
  table: '表',
  seeTable: '{label}（图；同样的数字见表）',
} as const

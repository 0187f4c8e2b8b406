/** 对象: who is assessed. */
export const subjects = {
  委员: 'member',
  支部: 'branch',
  干部: 'cadre',
  单位: 'unit',
  活动小组: 'activity_group',
} as const

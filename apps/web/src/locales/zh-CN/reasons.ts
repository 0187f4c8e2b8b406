/** Why a button cannot be used: the reasons that `can` carries. A duty adds its own. */
export const reasons = {
  unknown: '当前不能进行这项操作',
  not_allowed: '您的职务没有这项权限',
  own_account: '不能对自己的账号进行这项操作',
  own_session: '这是您正在使用的登录',
  choose_first: '请先在列表中选择',
  reason_needed: '请先写明理由',
  last_administrator: '至少须保留一名管理员',
  second_factor_exists: '已绑定第二重验证',
} as const

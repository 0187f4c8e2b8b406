/** Why a button cannot be used: the reasons that `can` carries. A duty adds its own. */
export const reasons = {
  unknown: '当前不能进行这项操作',
  not_allowed: '您的职务没有这项权限',
  own_account: '不能对自己的账号进行这项操作',
  own_session: '这是您正在使用的登录',
  choose_first: '请先在列表中选择',
  reason_needed: '请先写明理由',
  last_administrator: '至少须保留一名管理员',
  import_not_previewed: '尚未读取完毕，或已经提交',
  import_has_no_good_rows: '没有可以提交的行',
  import_not_committed: '只有已提交的导入可以撤销',
  unit_closed: '组织已撤销',
  second_factor_exists: '已绑定第二重验证',
} as const

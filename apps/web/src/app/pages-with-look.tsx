import { Outlet } from '@tanstack/react-router'
import { Look } from './look.tsx'

/** The pages that draw with antd. */
export function PagesWithLook() {
  return (
    <Look>
      <Outlet />
    </Look>
  )
}

import { createContext } from 'react'
import type { MenuEntry } from './menu.ts'

/** Where the page lies in the menu; the page header draws the breadcrumb from it. */
export const Crumbs = createContext<{ group: string; entry: MenuEntry } | null>(null)

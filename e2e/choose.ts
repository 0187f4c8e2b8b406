import type { Page } from 'playwright-core'

/** Types into a list that can be searched and takes the first that fits, however far its opening has come. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: new RegExp(`^(\\* )?${label}$`) }).last()
  await field.click()
  await field.fill(text)
  const dropdown = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').last()
  const option = dropdown.locator('.ant-select-item-option').filter({ hasText: text }).first()
  await option.waitFor({ state: 'attached' })
  await option.dispatchEvent('click')
}

const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/MicroMessenger/, '微信 WeChat'],
  [/Edg\//, 'Edge'],
  [/360SE|QIHU/, '360'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A browser's long signature in two words people know, or `null`. */
export function nameOfBrowser(signature: string): string | null {
  const find = (names: typeof browsers) => names.find(([sign]) => sign.test(signature))?.[1]
  return [find(browsers), find(systems)].filter(Boolean).join(' · ') || null
}

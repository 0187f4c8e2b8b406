import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Language } from '../../locales/words.ts'
import { cspNonce } from '../csp-nonce.ts'

/** Inks that reach 4.5:1 on white: keys, texts, numbers, remarks. */
const inks = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: '#8a0c11', fontWeight: '600' },
  { tag: tags.string, color: '#2a211c' },
  { tag: tags.content, color: '#264d6c' },
  { tag: [tags.comment, tags.lineComment], color: '#675a51' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: '#75685f' },
])

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: 'var(--text)' },
  '&.cm-focused': { outline: '3px solid var(--calm)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, var(--sans)', lineHeight: '1.7' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface-warm)',
    color: 'var(--ink-soft)',
    borderInlineEnd: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: '#f6efe780' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--red)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderInlineStart: '4px solid var(--red)' },
})

/**
 * How the text of a rule pack is edited. Tab stays the browser's: it leaves the editor, so that nobody is caught in it
 * (WCAG 2.1.2); lines are indented with Ctrl-].
 */
export function editorExtensions(label: string): Extension {
  return [
    cspNonce ? EditorView.cspNonce.of(cspNonce) : [],
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    indentOnInput(),
    yaml(),
    syntaxHighlighting(inks),
    lintGutter(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
    keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    look,
  ]
}

const chinese = {
  Diagnostics: '校验结果',
  'No diagnostics': '没有错误',
  close: '关闭',
}

/** What the editor says of itself, in the language of the screen. */
export function editorPhrases(language: Language): Extension {
  return language === 'zh-CN' ? EditorState.phrases.of(chinese) : []
}

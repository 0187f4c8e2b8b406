import { setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef, type RefObject } from 'react'
import { useLanguage } from '../../locales/language.ts'
import { editorExtensions, editorPhrases } from './editor-extensions.ts'
import type { Jump, LineFault } from './text-editor.tsx'
import styles from './text-editor.module.css'

interface Props {
  label: string
  value: string
  onChange: ((value: string) => void) | undefined
  faults: readonly LineFault[]
  /** Where the page, and where the list of faults, wants to go. */
  jumps: readonly [Jump | null, Jump | null]
}

/** The text itself, drawn by CodeMirror: fetched only where somebody edits rules. */
export function CodeEditor({ label, value, onChange, faults, jumps }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const view = useEditor(place, { label, value, onChange })
  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === value) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } })
  }, [view, value])
  useEffect(() => {
    if (view.current) mark(view.current, faults)
  }, [view, faults])
  useJump(view, jumps[0])
  useJump(view, jumps[1])
  return <div ref={place} className={styles['text']} />
}

type Opened = Pick<Props, 'label' | 'value' | 'onChange'>

/** Opens the editor once; what changes later is told to the standing one. */
function useEditor(place: RefObject<HTMLDivElement | null>, opened: Opened) {
  const view = useRef<EditorView | null>(null)
  const now = useRef(opened)
  useEffect(() => {
    now.current = opened
  })
  const language = useLanguage()
  const isReadOnly = opened.onChange === undefined
  useEffect(() => {
    if (!place.current) return undefined
    const { label, value } = now.current
    const editor = new EditorView({
      parent: place.current,
      doc: view.current?.state.doc.toString() ?? value,
      extensions: [
        editorExtensions(label),
        editorPhrases(language),
        EditorState.readOnly.of(isReadOnly),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) now.current.onChange?.(state.doc.toString())
        }),
      ],
    })
    view.current = editor
    return () => editor.destroy()
  }, [place, isReadOnly, language])
  return view
}

function mark(editor: EditorView, faults: readonly LineFault[]): void {
  const { doc } = editor.state
  const marks = faults.map(({ line, column, message, remedy }) => {
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines))
    const from = Math.min(at.from + Math.max((column ?? 1) - 1, at.text.search(/\S|$/)), at.to)
    return { from, to: at.to, severity: 'error' as const, message: [message, remedy].filter(Boolean).join('\n') }
  })
  editor.dispatch(setDiagnostics(editor.state, marks))
}

function useJump(view: RefObject<EditorView | null>, jump: Jump | null): void {
  useEffect(() => {
    if (view.current && jump) goTo(view.current, jump.line)
  }, [view, jump])
}

function goTo(editor: EditorView, line: number): void {
  const at = editor.state.doc.line(Math.min(Math.max(line, 1), editor.state.doc.lines))
  editor.dispatch({
    selection: { anchor: at.from, head: at.to },
    effects: EditorView.scrollIntoView(at.from, { y: 'center' }),
  })
  editor.focus()
}

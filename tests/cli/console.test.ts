import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createConsole, makePlain } from '../../src/cli/console'
import { formatTable } from '../../src/cli/format-table'
import { chooseLanguage } from '../../src/cli/run-command-line'

function openStreams(isTTY: boolean) {
  const out = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY })
  const err = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY })
  const read = (stream: PassThrough) => String(stream.read() ?? '')
  return { out, err, said: () => ({ out: read(out), err: read(err) }) }
}

const fault = { code: 'article/not-found', detail: { article: 'x\u001b[31m' } } as const

describe('the console', () => {
  it('answers in text or in one line of JSON', () => {
    const text = openStreams(false)
    createConsole(text.out, text.err, 'text', 'en').answer({ a: 1 }, 'một\nhai')
    expect(text.said()).toEqual({ out: 'một\nhai\n', err: '' })
    const json = openStreams(false)
    createConsole(json.out, json.err, 'json', 'en').answer({ a: '1\n2' }, 'một\nhai')
    expect(json.said()).toEqual({ out: '{"a":"1\\n2"}\n', err: '' })
  })

  it('says faults on stderr in the user’s language, with their code in JSON', () => {
    const text = openStreams(false)
    createConsole(text.out, text.err, 'text', 'vi').fault(fault)
    expect(text.said()).toEqual({
      out: '',
      err: 'lectern: Không có bài “x [31m” trong thư viện này.\n',
    })
    const json = openStreams(false)
    createConsole(json.out, json.err, 'json', 'en').fault(fault)
    expect(JSON.parse(json.said().err)).toEqual({
      code: 'article/not-found',
      message: 'There is no article “x\u001b[31m” in this library.',
    })
  })

  it('shows progress on a terminal only, on one line that an answer clears', () => {
    const terminal = openStreams(true)
    const shown = createConsole(terminal.out, terminal.err, 'text', 'en')
    shown.progress({ done: 1, total: null, failed: 0 })
    shown.progress({ done: 2, total: 9, failed: 1 })
    shown.answer({}, 'done')
    expect(terminal.said()).toEqual({
      out: 'done\n',
      err: '\r\u001b[K1 / …\r\u001b[K2 / 9 (1 ✗)\r\u001b[K',
    })
    const pipe = openStreams(false)
    const silent = createConsole(pipe.out, pipe.err, 'text', 'en')
    silent.progress({ done: 1, total: 9, failed: 0 })
    silent.answer({}, 'done')
    expect(pipe.said()).toEqual({ out: 'done\n', err: '' })
  })

  it('bears a reader that stops reading, and nothing worse', () => {
    const { out, err } = openStreams(false)
    createConsole(out, err, 'text', 'en')
    out.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }))
    expect(() => out.emit('error', new Error('broken'))).toThrow('broken')
  })
})

describe('text from articles', () => {
  it('cannot steer the terminal', () => {
    expect(makePlain('a\u001b[2Jb\u0007\u009bc\u202ed\te\r\nf')).toBe('a [2Jb  c d e \nf')
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCodePoint(code)),
        }),
        (text) => {
          const plain = makePlain(text)
          expect(plain).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
          expect(plain.length).toBe(text.length)
        },
      ),
    )
  })
})

describe('a table', () => {
  it('lines up letters with marks of their own and leaves no blanks at the end', () => {
    expect(
      formatTable([
        ['Nguyễn', 'a', 'x'],
        ['Nguyễn'.normalize('NFD'), 'bb', ''],
        ['Lê', '', ''],
      ]),
    ).toBe(`Nguyễn  a   x\n${'Nguyễn'.normalize('NFD')}  bb\nLê`)
    expect(formatTable([])).toBe('')
  })
})

describe('the language', () => {
  it('is LECTERN_LANG, else LANG, else English', () => {
    expect(chooseLanguage({ LECTERN_LANG: 'vi', LANG: 'en_GB.UTF-8' })).toBe('vi')
    expect(chooseLanguage({ LECTERN_LANG: 'en', LANG: 'vi_VN.UTF-8' })).toBe('en')
    expect(chooseLanguage({ LANG: 'vi_VN.UTF-8' })).toBe('vi')
    expect(chooseLanguage({ LANG: 'vie' })).toBe('en')
    expect(chooseLanguage({})).toBe('en')
  })
})

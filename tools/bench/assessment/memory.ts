// The peak memory of a process that holds a place's columns and packs every sheet.
import { note, tell } from './bar.ts'
import { benchScheme } from './bench-scheme.ts'
import { engineColumns } from './engine-columns.ts'
import { invent } from './nation.ts'
import { packAll } from './pack-all.ts'
import { placeAsked } from './place-asked.ts'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'

const place = placeAsked()
const columns = engineColumns(invent(place))
const bytes = packAll(compile(await benchScheme(), columns.period), columns)
note(`${place.name}: ${place.subjects} whole sheets packed into ${(bytes / 2 ** 20).toFixed(0)} MiB`)
tell(`${place.name}: peak memory`, process.resourceUsage().maxRSS / 2 ** 20, 1.5, 'GiB')

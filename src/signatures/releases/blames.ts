/** Dependencies that the reporter says to have the bug: "it is a bug in cogs". */
import { matchesOf } from '../../report/environment/matches.ts'
import { isWellKnown } from '../../report/environment/packages/names.ts'
import { NAME } from '../../report/environment/packages/version.ts'
import type { Line } from '../../report/line.ts'
import { pattern } from '../../report/pattern.ts'
import { projectName } from '../../report/project-name.ts'

export interface Blame {
  readonly package: string
  readonly line: Line
}

const LONGEST_LINE = 500
const MOST_LINES = 500
const MOST_BLAMES = 20

/** Much used below Python, and no packages of PyPI. */
const LIBRARIES = new Set(
  `blas cpython cuda cudnn curl eigen ffmpeg fftw gcc gdal geos glib glibc grpc hdf5 lapack libarrow libcurl
  libjpeg libpq libssh libtiff libuv libxml2 llvm mkl mpich netcdf openblas opencv openmpi openssl
  openslide pandoc postgresql proj pybind11 qt sqlite suitesparse swig tcl`.split(/\s+/),
)

/** "a bug in acme", "a regression of the new acme"; "hit by an acme bug", "because of an acme-dev bug". */
const BUG_IN = pattern('gi')`
  \b(?:bug|regression|defect)s? (?:in|of|with|within|inside|(?:introduced|came|comes|caused|brought) (?:in|by|with)) (?:the )?(?:new |newest |latest |current |
  recent )?(?:(?:version|release)s? of )?[\`'"*]{0,3}${NAME}(?=[\`'"*]{0,3}(?:$|\s*[-,:()/]|\s(?:v?\d|itself|and|or|that|which|when|where|since|
  with|on|for|in|package|library|release|version|is|has|broke|breaks|causes|caused|makes|prevents|then|so|but|as|from)\b))`
const ITS_BUG = pattern('gi')`
  \b(?:because of|due to|caused by|hit by|result of|trigger(?:s|ed by)) (?:an? |the |this )?(?:known |new |recent )?
  [\`'"*]{0,3}${NAME}[\`'"*]{0,3}(?: v?\d[\w.]{0,15})? (?:bug|regression|defect)\b`
/** "an upstream issue in acme", "Upstream bug (acme)". */
const UPSTREAM = pattern('gi')`
  \bupstream (?:issue|bug|error|problem|regression|failure|breakage|change)s? (?:(?:in|of|from|with) |[(:]{1,2} ?)(?:the )?
  [\`'"*]{0,3}${NAME}(?=[\`'"*]{0,3}(?:$|\s*[-,:()/]|\s))`
/** "the new acme release caused a regression", "acme 2.1 has a bug". */
const BROUGHT = pattern('gi')`
  (?<!\b(?:that|which|using|uses?|with|calls?|calling|wraps?|wrapping|around|for|of|in|from|to|on) [\`'"*]{0,3})${NAME}[\`'"*]{0,3}(?: v?\d[\w.]{0,15})?(?: (?:version|release|update))? (?:has |have )?(?:caused|introduced|brought|
  contains|has|had|(?:came|comes) with) an? (?:new |known )?(?:bug|regression|defect)\b`
/** "an issue in acme 2.1, fixed in 2.2": told by where it was mended. */
const MENDED = pattern('gi')`
  \b(?:issue|problem|error) (?:in|with|of) [\`'"*]{0,3}${NAME}[\`'"*]{0,3} v?\d[\w.]{0,15},? (?:which |that |and )?(?:is |was |
  has been |got |already ){0,2}fixed (?:in|by|with)\b`
/** Words before they are packages: only quoted, or with a version or "itself" behind them. */
const WORDS = new Set(
  'black click distributed notebook pip redis requests responses rich wheel'.split(' '),
)
const IS_NAME = /\d|`| itself\b/
const DOUBT =
  /\b(?:might|may|maybe|perhaps|possibl[ey]|probabl[ey]|could|would|if|whether|similar|suspect\w*|potential\w*|seems?|appears?|looks?|think|guess|assum\w+|wonder\w*|sure|like|unlikely|report|related|fix(?:es|ed)?|previous|old)\b|\?|\b(?:not|n't|no) (?:an? |the )?(?:bug|regression)/i

/** Where it was mended is no doubt. */
const FIXED_IN = /\bfixed (?:in|by|with) (?:[\w-]{1,40} )?v?\d[\w.]{0,15}/gi

const CUE = /bug|regress|defect|upstream|fixed/i

/** Who is blamed in the reporter's own words, without doubt; `own` names left out. */
export function readBlames(lines: readonly Line[], own: readonly string[]): readonly Blame[] {
  const mine = new Set(own.map(projectName))
  const blames: Blame[] = []
  let looked = 0
  for (const line of lines) {
    if (line.kind === 'code' || line.kind === 'log' || !CUE.test(line.text)) continue
    if (++looked > MOST_LINES || blames.length >= MOST_BLAMES) break
    blames.push(...inLine(line).filter((blame) => !mine.has(blame.package)))
  }
  return blames.slice(0, MOST_BLAMES)
}

function inLine(line: Line): Blame[] {
  const sentences = line.text.slice(0, LONGEST_LINE).split(/[.;!](?=\s|$)/)
  return sentences
    .filter((one) => !DOUBT.test(one.replace(FIXED_IN, '')))
    .flatMap((sentence) =>
      [BUG_IN, ITS_BUG, UPSTREAM, BROUGHT, MENDED]
        .flatMap((one) => matchesOf(sentence, one))
        .flatMap(({ 0: whole, 1: name = '', index }): Blame[] => {
          const behind = sentence.slice(index, index + whole.length + 8)
          if (WORDS.has(name.toLowerCase()) && !IS_NAME.test(behind)) return []
          const known = projectName(name).replace(/-(?:dev|devel|nightly|main|master)$/, '')
          return isWellKnown(known) || LIBRARIES.has(known) ? [{ package: known, line }] : []
        }),
    )
}

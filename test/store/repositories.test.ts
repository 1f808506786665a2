import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SettingsFile } from '../../src/settings/settings-file.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { recall } from '../../src/store/recall.ts'
import {
  expireSettings,
  forgetRepositories,
  keepSettings,
  knowRepository,
  pause,
  pausedUntil,
} from '../../src/store/repositories.ts'
import { keepOverride } from '../../src/store/triages.ts'
import { clearRepositories, engines } from '../helpers/databases.ts'

// Beyond 32 bits, as GitHub's ids may be.
const INSTALLATION = 5_000_000_001
const ACME = { id: 4_294_967_297, owner: 'acme', name: 'acme' }
const OTHER = { id: 4_294_967_298, owner: 'acme', name: 'other' }
const THIRD = { id: 4_294_967_299, owner: 'umbrella', name: 'third' }

const day = (number: number) => new Date(Date.UTC(2026, 0, number, 3, 4, 5, 678))
const FILES: readonly SettingsFile[] = [
  { path: '.github/faultline.yml', text: 'mode: label # "Grüße", 世界\n' },
  { path: '.github/faultline/templates/footer.liquid', text: "it's {{ cause }}\\n" },
]

describe.each(engines)('repositories on $name', ({ create }) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(await create())
  }, 30_000)
  afterAll(() => database.close())
  beforeEach(() => clearRepositories(database))

  const know = (repository = ACME, since = day(1), installation = INSTALLATION) =>
    knowRepository(database.tables, installation, repository, since)
  const rows = () =>
    database.tables
      .selectFrom('repositories')
      .select(['id', 'installation_id', 'owner', 'name', 'since', 'swept_at'])
      .orderBy('id')
      .execute()

  test('a new one counts from then on, and its settings have to be read', async () => {
    expect(await know()).toEqual({ since: day(1), settings: null, isFresh: false })
    expect(await rows()).toEqual([
      {
        id: ACME.id,
        installation_id: INSTALLATION,
        owner: 'acme',
        name: 'acme',
        since: day(1),
        swept_at: day(1),
      },
    ])
  })

  test('a known one counts from when it was new, whatever comes later or earlier', async () => {
    await know(ACME, day(10))
    expect(await know(ACME, day(20))).toEqual({ since: day(10), settings: null, isFresh: false })
    expect(await know(ACME, day(5))).toEqual({ since: day(10), settings: null, isFresh: false })
  })

  test('many are known at once, also when one comes twice', async () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ ...ACME, id: index % 249 }))
    const known = await Promise.all(many.map((one) => know(one, day(1 + (one.id % 9)))))
    expect(known.map(({ since }) => since)).toEqual(many.map(({ id }) => day(1 + (id % 9))))
    expect((await rows()).map(({ id }) => id)).toEqual(many.slice(0, 249).map(({ id }) => id))
  })

  test('names and installation follow', async () => {
    await know()
    await know({ ...ACME, owner: 'umbrella', name: 'better' }, day(2), INSTALLATION + 1)
    expect(await rows()).toEqual([
      {
        id: ACME.id,
        installation_id: INSTALLATION + 1,
        owner: 'umbrella',
        name: 'better',
        since: day(1),
        swept_at: day(1),
      },
    ])
  })

  test('several that hear of it at once agree', async () => {
    const known = await Promise.all([1, 2, 3, 4].map((number) => know(ACME, day(number))))
    expect(new Set(known.map(({ since }) => since.getTime())).size).toEqual(1)
    expect((await rows()).length).toEqual(1)
  })

  test('settings are kept as they are', async () => {
    await know()
    await keepSettings(database.tables, ACME.id, FILES)
    expect(await know()).toEqual({ since: day(1), settings: FILES, isFresh: true })
  })

  test('no files are settings, too', async () => {
    await know()
    await keepSettings(database.tables, ACME.id, [])
    expect(await know()).toEqual({ since: day(1), settings: [], isFresh: true })
  })

  test('later settings take the place of those before', async () => {
    await know()
    await keepSettings(database.tables, ACME.id, FILES)
    await keepSettings(database.tables, ACME.id, FILES.slice(1))
    expect(await know()).toEqual({ since: day(1), settings: FILES.slice(1), isFresh: true })
  })

  test('settings older than an hour have to be read again', async () => {
    await know()
    await keepSettings(database.tables, ACME.id, FILES)
    const { tables } = database
    const at = new Date(Date.now() - 3_600_000)
    await tables.updateTable('repositories').set({ settings_at: at }).execute()
    expect(await know()).toEqual({ since: day(1), settings: FILES, isFresh: false })
  })

  test.each<[string, { owner: string; name: string }, readonly string[]]>([
    [
      'a repository expire with those that extend them',
      { owner: 'acme', name: 'base' },
      ['base', 'other'],
    ],
    [
      'an owner expire for all of theirs',
      { owner: 'ACME', name: '.github' },
      ['acme', 'base', 'other'],
    ],
    ['another repository expire alone', { owner: 'acme', name: 'bas' }, []],
  ])('settings of %s', async (_, changed, expired) => {
    const base = { id: 3, owner: 'acme', name: 'base' }
    for (const repository of [ACME, OTHER, THIRD, base]) {
      await know(repository)
      await keepSettings(database.tables, repository.id, FILES)
    }
    const extended = [{ path: 'acme/base:.github/faultline.yml', text: '' }, ...FILES]
    await keepSettings(database.tables, OTHER.id, extended)
    const id = changed.name === 'base' ? base.id : 4
    await expireSettings(database.tables, { id, ...changed })
    const stale = await database.tables
      .selectFrom('repositories')
      .select('name')
      .where('settings_at', 'is', null)
      .where('settings', 'is not', null)
      .orderBy('name')
      .execute()
    expect(stale.map(({ name }) => name)).toEqual(expired)
  })

  test('settings are those of one repository', async () => {
    await know(ACME)
    await know(OTHER)
    await keepSettings(database.tables, ACME.id, FILES)
    expect(await know(OTHER)).toEqual({ since: day(1), settings: null, isFresh: false })
  })

  test('settings of an unknown repository are nowhere', async () => {
    await keepSettings(database.tables, ACME.id, FILES)
    expect(await rows()).toEqual([])
  })

  test('forgotten are those that were named', async () => {
    for (const repository of [ACME, OTHER, THIRD]) await know(repository)
    await forgetRepositories(database.tables, 'id', [ACME.id, THIRD.id, 12345])
    expect((await rows()).map(({ id }) => id)).toEqual([OTHER.id])
  })

  test('forgotten are all of an installation', async () => {
    await know(ACME, day(1), INSTALLATION)
    await know(OTHER, day(1), INSTALLATION + 1)
    await know(THIRD, day(1), INSTALLATION)
    await forgetRepositories(database.tables, 'installation_id', [INSTALLATION])
    expect((await rows()).map(({ id }) => id)).toEqual([OTHER.id])
  })

  test('forgotten are none when none are named', async () => {
    await know()
    await forgetRepositories(database.tables, 'id', [])
    expect((await rows()).map(({ id }) => id)).toEqual([ACME.id])
  })

  test('a forgotten one is new when it comes back, but what humans decided is kept', async () => {
    await know()
    await keepSettings(database.tables, ACME.id, FILES)
    const key = { repository: ACME.id, number: 1 }
    await keepOverride(database.tables, key, { verb: 'off' }, { author: 'ann' })
    await forgetRepositories(database.tables, 'id', [ACME.id])
    expect(await know(ACME, day(9))).toEqual({ since: day(9), settings: null, isFresh: false })
    expect(await recall(database.tables, key)).toMatchObject({ overrides: [{ verb: 'off' }] })
  })

  describe('an installation', () => {
    const soon = new Date(Date.now() + 3_600_000)
    const sooner = new Date(Date.now() + 1_800_000)
    const past = new Date(Date.now() - 1_000)
    const until = () => pausedUntil(database.tables, INSTALLATION)

    test('that was never paused goes on', async () => {
      expect(await until()).toEqual(undefined)
    })

    test('pauses', async () => {
      await pause(database.tables, INSTALLATION, soon)
      expect(await until()).toEqual(soon)
    })

    test('goes on when the pause is over', async () => {
      await pause(database.tables, INSTALLATION, past)
      expect(await until()).toEqual(undefined)
    })

    test('pauses as GitHub said last', async () => {
      await pause(database.tables, INSTALLATION, past)
      await pause(database.tables, INSTALLATION, soon)
      await pause(database.tables, INSTALLATION, sooner)
      expect(await until()).toEqual(sooner)
    })

    test('pauses alone', async () => {
      await pause(database.tables, INSTALLATION + 1, soon)
      expect(await until()).toEqual(undefined)
    })
  })
})

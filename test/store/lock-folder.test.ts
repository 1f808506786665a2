import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFolder } from '../../src/store/lock-folder.ts'
import { UserError } from '../../src/user-error.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const TAKEN = expect.any(UserError)

test('of many who want it at once one gets it', async () => {
  const folder = temporaryFolder()
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
  const [unlock, ...others] = results.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  )
  expect(others).toEqual([])
  await unlock?.()
  await (await lockFolder(folder))()
})

test('is the same by a link', async () => {
  const parent = temporaryFolder()
  mkdirSync(join(parent, 'data'))
  symlinkSync(join(parent, 'data'), join(parent, 'link'))
  const unlock = await lockFolder(join(parent, 'data'))
  await expect(lockFolder(join(parent, 'link'))).rejects.toEqual(TAKEN)
  await unlock()
})

test('is held by another process, and free when that was killed', async () => {
  const folder = temporaryFolder()
  const module = join(import.meta.dirname, '../../src/store/lock-folder.ts')
  const holder = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { lockFolder } from ${JSON.stringify(module)}
     await lockFolder(${JSON.stringify(folder)})
     process.stdout.write('held')
     setInterval(() => {}, 1000)`,
  ])
  await once(holder.stdout, 'data')
  await expect(lockFolder(folder)).rejects.toEqual(TAKEN)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  await (await lockFolder(folder))()
})

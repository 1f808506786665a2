/** A typed fact about the reporter's surroundings, with the line that states it. */
import type { Part } from '../line.ts'

export type Os = 'linux' | 'macos' | 'windows'
export type Arch = 'x86_64' | 'arm64' | 'x86' | 'armv7' | 'ppc64le' | 's390x' | 'riscv64'
export type Installer =
  | 'apt'
  | 'conda'
  | 'deadsnakes'
  | 'dnf'
  | 'homebrew'
  | 'nix'
  | 'pacman'
  | 'pipx'
  | 'poetry'
  | 'pyenv'
  | 'python.org'
  | 'store'
  | 'system'
  | 'uv'
export type Surroundings =
  | 'container'
  | 'bundle'
  | 'ci'
  | 'install script'
  | 'notebook'
  | 'colab'
  | 'wsl'
  | 'web server'

/** What a line says, without where it stands. */
export type Stated =
  /** `version` as printed: `3.11.4`, `3.13.0rc1`, or only `3.11`. `implementation` when it is not CPython. */
  | { readonly kind: 'python'; readonly version: string; readonly implementation?: string }
  /** `version` of the system (`14.2`, `22.04`), `distribution` such as `ubuntu`. */
  | {
      readonly kind: 'os'
      readonly name: Os
      readonly version?: string
      readonly distribution?: string
    }
  | { readonly kind: 'arch'; readonly name: Arch }
  /** `name` normalised by PEP 503. No version when only the name is known. */
  | { readonly kind: 'package'; readonly name: string; readonly version?: string }
  /** A tool outside Python: node, gcc, cuda, docker, glibc, openssl, pip is a package. */
  | { readonly kind: 'tool'; readonly name: string; readonly version: string }
  /** How Python, or the packages, were installed. */
  | { readonly kind: 'installer'; readonly name: Installer }
  /** Where it ran. */
  | { readonly kind: 'surroundings'; readonly name: Surroundings }

export type Fact = Stated & { readonly part: Part; readonly line: number; readonly quote: string }

/**
 * What a release took away. The package is named as on PyPI, `python` for the standard library; the release is the first
 * one without, '' when that is not sure. Where it was: a dotted module, `class C` of an attribute, `def f` of an argument;
 * without names the module itself is gone.
 */
export type Row = readonly [package_: string, release: string, where: string, names: string]

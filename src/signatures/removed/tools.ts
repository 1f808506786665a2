/** Packaging, tests, notebooks and documentation. */
import type { Row } from './row.ts'

export const TOOLS: readonly Row[] = [
  ['attrs', '19.2.0', 'def attrib', 'convert'],
  ['cleo', '1.0', 'cleo', 'Application Command'],
  ['click', '8.1', 'click', '_unicodefun get_os_args get_terminal_size'],
  ['click', '8.1', 'click.termui', 'get_terminal_size'],
  ['click', '8.2', 'def CliRunner', 'mix_stderr'],
  ['ipython', '', 'IPython.core.display', 'display'],
  ['jsonschema', '4.0', 'jsonschema', 'compat'],
  ['mistune', '2.0', 'mistune', 'BlockGrammar BlockLexer InlineGrammar InlineLexer Renderer'],
  [
    'notebook',
    '7.0',
    'notebook',
    'auth base bundler config_manager extensions nbextensions notebookapp serverextensions services transutils tree utils',
  ],
  ['notebook', '7.0', 'notebook.notebookapp', 'NotebookApp'],
  ['packaging', '22.0', 'packaging.specifiers', 'LegacySpecifier'],
  ['packaging', '22.0', 'packaging.version', 'LegacyVersion'],
  ['pip', '', 'pip._internal', 'download'],
  ['pluggy', '', 'pluggy', 'callers'],
  ['pyparsing', '', 'pyparsing', 'downcaseTokens'],
  ['pyzmq', '', 'zmq.eventloop', 'minitornado'],
  ['setuptools', '70.0', 'pkg_resources', 'packaging'],
  ['sphinx', '4.0', 'class Sphinx', 'add_javascript add_stylesheet'],
  ['sphinx', '', 'class Sphinx', 'debug info warn'],
  ['sphinx', '', 'sphinx.util', 'force_decode status_iterator'],
  ['virtualenv', '20.0', 'virtualenv', 'create_environment'],
]

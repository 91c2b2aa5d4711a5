// What citation-js reads of bibliographies: node read.mjs < {"name": "text", …} > {"name": [items], …}
//
// Each is read as a person pastes it: the library finds out by itself whether it is RIS, BibTeX or CSL-JSON.
import { readFileSync } from 'node:fs'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'

const given = JSON.parse(readFileSync(0, 'utf8'))
const read = Object.entries(given).map(([name, text]) => [name, new Cite(text, { generateGraph: false }).data])
process.stdout.write(JSON.stringify(Object.fromEntries(read)))

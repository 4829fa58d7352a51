// Figures as part of the house: the operations that read them. Sources and figures themselves are given by domains.
import { bind, domain } from '../operation/domain.ts';
import * as downloads from './figure-downloads.ts';
import * as files from './figure-downloads-contract.ts';
import { breakDownFigure } from './figure-parts.ts';
import * as queries from './figure-queries.ts';
import * as records from './figure-records.ts';
import * as contract from './figures-contract.ts';

export const figuresDoor = domain({
  name: 'figures',
  uses: [],
  permissions: {},
  operations: [
    bind(contract.listFigures, queries.listFigures),
    bind(contract.readFigures, queries.readFigures),
    bind(contract.readFigure, queries.readFigure),
    bind(contract.breakDownFigure, breakDownFigure),
    bind(contract.readFacts, records.readFacts),
    bind(contract.openFacts, records.openFacts),
    bind(contract.readFigureHash, queries.readFigureHash),
    bind(contract.countAfterClose, queries.countAfterClose),
    bind(contract.readAfterClose, queries.readAfterClose),
    bind(contract.listClosings, queries.listClosings),
    bind(files.downloadFigures, downloads.downloadFigures),
    bind(files.downloadParts, downloads.downloadParts),
    bind(files.downloadFacts, downloads.downloadFacts),
  ],
});

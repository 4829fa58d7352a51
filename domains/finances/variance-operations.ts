// The operations on deviations bound to their functions, for the door. A list, no logic.
import { bind } from '../../platform/operation/domain.ts';
import * as files from './planning-files-contract.ts';
import * as actions from './variance-actions.ts';
import * as contract from './variance-contract.ts';
import * as varianceFiles from './variance-files.ts';
import * as queries from './variance-queries.ts';

export const varianceOperations = [
  bind(contract.explainVariance, queries.explainedVariance),
  bind(contract.listVarianceRecords, queries.varianceRecords),
  bind(contract.recordVariance, actions.recordVariance),
  bind(contract.removeVarianceRecord, actions.removeVarianceRecord),
  bind(contract.setPositions, actions.setPositions),
  bind(contract.setVolumes, actions.setVolumes),
  bind(files.exportVariance, varianceFiles.exportVariance),
  bind(files.exportVarianceDrivers, varianceFiles.exportVarianceDrivers),
  bind(files.exportVarianceRecords, varianceFiles.exportVarianceRecords),
];

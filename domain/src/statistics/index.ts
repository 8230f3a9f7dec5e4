export { type ChangePoints, type ChangeSetting, changePoints } from './change/change-points.ts';
export { modifiedZ, outlierFrom } from './change/outliers.ts';
export { type Pettitt, pettitt } from './change/pettitt.ts';
export { type StepChange, type StepSetting, stepChange } from './change/step-change.ts';
export {
  type BeforeAfter,
  differenceInDifferences,
  type ExtraChange,
  type Moments,
} from './comparing/difference-in-differences.ts';
export { adjustFalseDiscovery, adjustHolm } from './comparing/many-tests.ts';
export { type MeanTest, pairedMeans, type Summed, welch, welchOfMoments } from './comparing/means.ts';
export { type AcrossStrata, type Fourfold, oddsAcrossStrata } from './comparing/odds-across-strata.ts';
export { type McNemar, mcnemar } from './comparing/paired-shares.ts';
export { type Exposed, type RateRatio, rateRatio } from './comparing/rate-ratio.ts';
export { type SharesTest, sharesDiffer } from './comparing/shares.ts';
export { type Events, gapChart, pooledRate, rateChart } from './control/count-charts.ts';
export { type CusumPoint, type CusumSetting, cusumChart } from './control/cusum-chart.ts';
export { type EwmaSetting, ewmaChart } from './control/ewma-chart.ts';
export {
  type IndividualsBaseline,
  type IndividualsChart,
  individualsBaseline,
  individualsChart,
} from './control/individuals-chart.ts';
export { type ControlPoint, outsidePlaces, pointBetween, usualReach } from './control/limits.ts';
export { type RunRule, type RunSignal, runRules, runSignals, usualRunLength } from './control/run-rules.ts';
export { laneyChart, laneySpread, pooledShare, shareChart } from './control/share-chart.ts';
export {
  betaBelow,
  betaQuantile,
  chiSquaredAbove,
  chiSquaredBelow,
  chiSquaredQuantile,
  fAbove,
  fBelow,
  fQuantile,
  studentBelow,
  studentBothTails,
  studentQuantile,
} from './distributions/continuous.ts';
export { binomialOf, binomialUpTo, poissonUpTo } from './distributions/counted.ts';
export { normalAbove, normalBelow, normalDensity, normalQuantile } from './distributions/normal.ts';
export {
  correlation,
  correlationMatrix,
  correlationP,
  lagCorrelations,
  partialCorrelation,
} from './drivers/correlation.ts';
export { type OrdinalLogit, type OrdinalRow, ordinalLogit } from './drivers/ordinal-logit.ts';
export { leastSquares, type Regression, ridge, type Term, varianceInflation } from './drivers/regression.ts';
export { type Importance, lmg, lmgDriversMax, relativeWeights } from './drivers/relative-importance.ts';
export { type DriverWarning, driverWarnings } from './drivers/warnings.ts';
export { exactFunnelLimits, funnelLimits } from './fairness/funnel.ts';
export { jamesStein, regressedToMean, reliability, shrunk } from './fairness/shrinkage.ts';
export { type Standardised, type Stratum, standardise } from './fairness/standardise.ts';
export { type Counted, type Difference, shareDifference } from './intervals/difference.ts';
export { intervalFromMoments, meanInterval } from './intervals/mean.ts';
export { quantileRanks, type Ranks, ranksCoverage } from './intervals/order.ts';
export { garwoodInterval, type Rate, ratePer } from './intervals/rate.ts';
export { exactInterval, type Interval, wilson, z95 } from './intervals/share.ts';
export { quantile } from './numbers/quantile.ts';
export { mean, median, standardDeviation, sum, variance } from './numbers/sums.ts';
export { type GroupChange, type GroupPart, groupParts } from './parts/group-parts.ts';
export { type Factor, logarithmicMean, productParts, shapleyParts } from './parts/product-parts.ts';
export { shapley, shapleyMax } from './parts/shapley.ts';
export { satisfactionIndex, topBox, type Weighted } from './scores/indices.ts';
export {
  type KanoAnswer,
  type KanoKind,
  type KanoSummary,
  kanoAnswers,
  kanoKind,
  kanoKinds,
  kanoSummary,
} from './scores/kano.ts';
export { type Nps, npsOf, npsOfAnswers } from './scores/nps.ts';
export { type ParetoBar, pareto } from './scores/pareto.ts';
export { importancePerformance, type Quadrant, type Quadrants, type Rated } from './scores/quadrants.ts';
export {
  type ServqualAnswer,
  type ServqualDimension,
  type ServqualGaps,
  servqualDimensions,
  servqualGaps,
  servqualWeights,
} from './scores/servqual.ts';

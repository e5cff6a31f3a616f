-- takes the analysis for this transaction
-- key: none
lock table putokaz.analysis_runs;

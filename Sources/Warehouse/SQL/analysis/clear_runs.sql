-- takes the analysis over from whoever has it
-- key: none
delete from putokaz.analysis_runs;

-- removes the ranks of analyses that are too old to keep, and of this one,
-- where it is done again
-- key: run_id, list_name, user_key
delete from putokaz.run_members
where
    run_id not in (
        select kept.run_id
        from (
            select
                runs.run_id,
                row_number() over (
                    order by runs.analysed_at desc, runs.run_id desc
                ) as run_number
            from putokaz.mart_runs as runs
            where runs.run_id <> '{run_id}'
        ) as kept
        cross join putokaz.scratch_settings as limits
        where kept.run_number < limits.kept_runs
    );

// Written by scripts/embed-sql: every SQL file of the warehouse, embedded.
#include "CWarehouseSQL.h"

static const unsigned char analysis_add_progress[] = {
#embed "../Warehouse/SQL/analysis/add_progress.sql"
};

static const unsigned char analysis_add_run[] = {
#embed "../Warehouse/SQL/analysis/add_run.sql"
};

static const unsigned char analysis_check_run[] = {
#embed "../Warehouse/SQL/analysis/check_run.sql"
};

static const unsigned char analysis_clear_finished_run[] = {
#embed "../Warehouse/SQL/analysis/clear_finished_run.sql"
};

static const unsigned char analysis_clear_list_members[] = {
#embed "../Warehouse/SQL/analysis/clear_list_members.sql"
};

static const unsigned char analysis_clear_list_parts[] = {
#embed "../Warehouse/SQL/analysis/clear_list_parts.sql"
};

static const unsigned char analysis_clear_people[] = {
#embed "../Warehouse/SQL/analysis/clear_people.sql"
};

static const unsigned char analysis_clear_person_places[] = {
#embed "../Warehouse/SQL/analysis/clear_person_places.sql"
};

static const unsigned char analysis_clear_place_weeks[] = {
#embed "../Warehouse/SQL/analysis/clear_place_weeks.sql"
};

static const unsigned char analysis_clear_places[] = {
#embed "../Warehouse/SQL/analysis/clear_places.sql"
};

static const unsigned char analysis_clear_populations[] = {
#embed "../Warehouse/SQL/analysis/clear_populations.sql"
};

static const unsigned char analysis_clear_ranks[] = {
#embed "../Warehouse/SQL/analysis/clear_ranks.sql"
};

static const unsigned char analysis_clear_rising[] = {
#embed "../Warehouse/SQL/analysis/clear_rising.sql"
};

static const unsigned char analysis_clear_runs[] = {
#embed "../Warehouse/SQL/analysis/clear_runs.sql"
};

static const unsigned char analysis_clear_shortlist[] = {
#embed "../Warehouse/SQL/analysis/clear_shortlist.sql"
};

static const unsigned char analysis_drop_scratch[] = {
#embed "../Warehouse/SQL/analysis/drop_scratch.sql"
};

static const unsigned char analysis_first_step[] = {
#embed "../Warehouse/SQL/analysis/first_step.sql"
};

static const unsigned char analysis_keep_ranks[] = {
#embed "../Warehouse/SQL/analysis/keep_ranks.sql"
};

static const unsigned char analysis_lock_runs[] = {
#embed "../Warehouse/SQL/analysis/lock_runs.sql"
};

static const unsigned char analysis_make_activity[] = {
#embed "../Warehouse/SQL/analysis/make_activity.sql"
};

static const unsigned char analysis_make_audience[] = {
#embed "../Warehouse/SQL/analysis/make_audience.sql"
};

static const unsigned char analysis_make_conduct[] = {
#embed "../Warehouse/SQL/analysis/make_conduct.sql"
};

static const unsigned char analysis_make_edges[] = {
#embed "../Warehouse/SQL/analysis/make_edges.sql"
};

static const unsigned char analysis_make_flows[] = {
#embed "../Warehouse/SQL/analysis/make_flows.sql"
};

static const unsigned char analysis_make_graphs[] = {
#embed "../Warehouse/SQL/analysis/make_graphs.sql"
};

static const unsigned char analysis_make_growth[] = {
#embed "../Warehouse/SQL/analysis/make_growth.sql"
};

static const unsigned char analysis_make_h_index[] = {
#embed "../Warehouse/SQL/analysis/make_h_index.sql"
};

static const unsigned char analysis_make_keys[] = {
#embed "../Warehouse/SQL/analysis/make_keys.sql"
};

static const unsigned char analysis_make_links[] = {
#embed "../Warehouse/SQL/analysis/make_links.sql"
};

static const unsigned char analysis_make_list_edges[] = {
#embed "../Warehouse/SQL/analysis/make_list_edges.sql"
};

static const unsigned char analysis_make_lists[] = {
#embed "../Warehouse/SQL/analysis/make_lists.sql"
};

static const unsigned char analysis_make_members[] = {
#embed "../Warehouse/SQL/analysis/make_members.sql"
};

static const unsigned char analysis_make_mentions[] = {
#embed "../Warehouse/SQL/analysis/make_mentions.sql"
};

static const unsigned char analysis_make_nodes[] = {
#embed "../Warehouse/SQL/analysis/make_nodes.sql"
};

static const unsigned char analysis_make_pagerank[] = {
#embed "../Warehouse/SQL/analysis/make_pagerank.sql"
};

static const unsigned char analysis_make_pairs[] = {
#embed "../Warehouse/SQL/analysis/make_pairs.sql"
};

static const unsigned char analysis_make_parts[] = {
#embed "../Warehouse/SQL/analysis/make_parts.sql"
};

static const unsigned char analysis_make_places[] = {
#embed "../Warehouse/SQL/analysis/make_places.sql"
};

static const unsigned char analysis_make_profiles[] = {
#embed "../Warehouse/SQL/analysis/make_profiles.sql"
};

static const unsigned char analysis_make_progress[] = {
#embed "../Warehouse/SQL/analysis/make_progress.sql"
};

static const unsigned char analysis_make_ranks[] = {
#embed "../Warehouse/SQL/analysis/make_ranks.sql"
};

static const unsigned char analysis_make_received[] = {
#embed "../Warehouse/SQL/analysis/make_received.sql"
};

static const unsigned char analysis_make_settings[] = {
#embed "../Warehouse/SQL/analysis/make_settings.sql"
};

static const unsigned char analysis_make_tweets[] = {
#embed "../Warehouse/SQL/analysis/make_tweets.sql"
};

static const unsigned char analysis_make_values[] = {
#embed "../Warehouse/SQL/analysis/make_values.sql"
};

static const unsigned char analysis_next_step[] = {
#embed "../Warehouse/SQL/analysis/next_step.sql"
};

static const unsigned char analysis_publish_list_members[] = {
#embed "../Warehouse/SQL/analysis/publish_list_members.sql"
};

static const unsigned char analysis_publish_list_parts[] = {
#embed "../Warehouse/SQL/analysis/publish_list_parts.sql"
};

static const unsigned char analysis_publish_people[] = {
#embed "../Warehouse/SQL/analysis/publish_people.sql"
};

static const unsigned char analysis_publish_person_places[] = {
#embed "../Warehouse/SQL/analysis/publish_person_places.sql"
};

static const unsigned char analysis_publish_place_weeks[] = {
#embed "../Warehouse/SQL/analysis/publish_place_weeks.sql"
};

static const unsigned char analysis_publish_places[] = {
#embed "../Warehouse/SQL/analysis/publish_places.sql"
};

static const unsigned char analysis_publish_populations[] = {
#embed "../Warehouse/SQL/analysis/publish_populations.sql"
};

static const unsigned char analysis_publish_rising[] = {
#embed "../Warehouse/SQL/analysis/publish_rising.sql"
};

static const unsigned char analysis_publish_run[] = {
#embed "../Warehouse/SQL/analysis/publish_run.sql"
};

static const unsigned char analysis_publish_shortlist[] = {
#embed "../Warehouse/SQL/analysis/publish_shortlist.sql"
};

static const unsigned char forget_add_suppression[] = {
#embed "../Warehouse/SQL/forget/add_suppression.sql"
};

static const unsigned char forget_clear_deletions[] = {
#embed "../Warehouse/SQL/forget/clear_deletions.sql"
};

static const unsigned char forget_collect_keys[] = {
#embed "../Warehouse/SQL/forget/collect_keys.sql"
};

static const unsigned char forget_collect_tweets[] = {
#embed "../Warehouse/SQL/forget/collect_tweets.sql"
};

static const unsigned char forget_drop_staging[] = {
#embed "../Warehouse/SQL/forget/drop_staging.sql"
};

static const unsigned char forget_remove_aliases[] = {
#embed "../Warehouse/SQL/forget/remove_aliases.sql"
};

static const unsigned char forget_remove_hashtags[] = {
#embed "../Warehouse/SQL/forget/remove_hashtags.sql"
};

static const unsigned char forget_remove_interactions[] = {
#embed "../Warehouse/SQL/forget/remove_interactions.sql"
};

static const unsigned char forget_remove_mart_list_members[] = {
#embed "../Warehouse/SQL/forget/remove_mart_list_members.sql"
};

static const unsigned char forget_remove_mart_list_parts[] = {
#embed "../Warehouse/SQL/forget/remove_mart_list_parts.sql"
};

static const unsigned char forget_remove_mart_people[] = {
#embed "../Warehouse/SQL/forget/remove_mart_people.sql"
};

static const unsigned char forget_remove_mart_person_places[] = {
#embed "../Warehouse/SQL/forget/remove_mart_person_places.sql"
};

static const unsigned char forget_remove_mart_rising[] = {
#embed "../Warehouse/SQL/forget/remove_mart_rising.sql"
};

static const unsigned char forget_remove_mart_shortlist[] = {
#embed "../Warehouse/SQL/forget/remove_mart_shortlist.sql"
};

static const unsigned char forget_remove_place_mentions[] = {
#embed "../Warehouse/SQL/forget/remove_place_mentions.sql"
};

static const unsigned char forget_remove_snapshots[] = {
#embed "../Warehouse/SQL/forget/remove_snapshots.sql"
};

static const unsigned char forget_remove_tweets[] = {
#embed "../Warehouse/SQL/forget/remove_tweets.sql"
};

static const unsigned char forget_remove_urls[] = {
#embed "../Warehouse/SQL/forget/remove_urls.sql"
};

static const unsigned char forget_remove_users[] = {
#embed "../Warehouse/SQL/forget/remove_users.sql"
};

static const unsigned char load_add_aliases[] = {
#embed "../Warehouse/SQL/load/add_aliases.sql"
};

static const unsigned char load_add_deletions[] = {
#embed "../Warehouse/SQL/load/add_deletions.sql"
};

static const unsigned char load_add_generation[] = {
#embed "../Warehouse/SQL/load/add_generation.sql"
};

static const unsigned char load_add_hashtags[] = {
#embed "../Warehouse/SQL/load/add_hashtags.sql"
};

static const unsigned char load_add_interactions[] = {
#embed "../Warehouse/SQL/load/add_interactions.sql"
};

static const unsigned char load_add_ledger[] = {
#embed "../Warehouse/SQL/load/add_ledger.sql"
};

static const unsigned char load_add_place_mentions[] = {
#embed "../Warehouse/SQL/load/add_place_mentions.sql"
};

static const unsigned char load_add_places[] = {
#embed "../Warehouse/SQL/load/add_places.sql"
};

static const unsigned char load_add_snapshots[] = {
#embed "../Warehouse/SQL/load/add_snapshots.sql"
};

static const unsigned char load_add_tweets[] = {
#embed "../Warehouse/SQL/load/add_tweets.sql"
};

static const unsigned char load_add_urls[] = {
#embed "../Warehouse/SQL/load/add_urls.sql"
};

static const unsigned char load_add_users[] = {
#embed "../Warehouse/SQL/load/add_users.sql"
};

static const unsigned char load_drop_staging[] = {
#embed "../Warehouse/SQL/load/drop_staging.sql"
};

static const unsigned char load_lock_ledger[] = {
#embed "../Warehouse/SQL/load/lock_ledger.sql"
};

static const unsigned char load_merge_tweets[] = {
#embed "../Warehouse/SQL/load/merge_tweets.sql"
};

static const unsigned char load_merge_users[] = {
#embed "../Warehouse/SQL/load/merge_users.sql"
};

static const unsigned char load_reject_commit[] = {
#embed "../Warehouse/SQL/load/reject_commit.sql"
};

static const unsigned char load_remove_aliases[] = {
#embed "../Warehouse/SQL/load/remove_aliases.sql"
};

static const unsigned char load_remove_hashtags[] = {
#embed "../Warehouse/SQL/load/remove_hashtags.sql"
};

static const unsigned char load_remove_interactions[] = {
#embed "../Warehouse/SQL/load/remove_interactions.sql"
};

static const unsigned char load_remove_place_mentions[] = {
#embed "../Warehouse/SQL/load/remove_place_mentions.sql"
};

static const unsigned char load_remove_places[] = {
#embed "../Warehouse/SQL/load/remove_places.sql"
};

static const unsigned char load_remove_snapshots[] = {
#embed "../Warehouse/SQL/load/remove_snapshots.sql"
};

static const unsigned char load_remove_tweets[] = {
#embed "../Warehouse/SQL/load/remove_tweets.sql"
};

static const unsigned char load_remove_urls[] = {
#embed "../Warehouse/SQL/load/remove_urls.sql"
};

static const unsigned char load_remove_users[] = {
#embed "../Warehouse/SQL/load/remove_users.sql"
};

static const unsigned char marts_drop_marts[] = {
#embed "../Warehouse/SQL/marts/drop_marts.sql"
};

static const unsigned char marts_mart_list_members[] = {
#embed "../Warehouse/SQL/marts/mart_list_members.sql"
};

static const unsigned char marts_mart_list_parts[] = {
#embed "../Warehouse/SQL/marts/mart_list_parts.sql"
};

static const unsigned char marts_mart_people[] = {
#embed "../Warehouse/SQL/marts/mart_people.sql"
};

static const unsigned char marts_mart_person_places[] = {
#embed "../Warehouse/SQL/marts/mart_person_places.sql"
};

static const unsigned char marts_mart_place_weeks[] = {
#embed "../Warehouse/SQL/marts/mart_place_weeks.sql"
};

static const unsigned char marts_mart_places[] = {
#embed "../Warehouse/SQL/marts/mart_places.sql"
};

static const unsigned char marts_mart_populations[] = {
#embed "../Warehouse/SQL/marts/mart_populations.sql"
};

static const unsigned char marts_mart_rising[] = {
#embed "../Warehouse/SQL/marts/mart_rising.sql"
};

static const unsigned char marts_mart_shortlist[] = {
#embed "../Warehouse/SQL/marts/mart_shortlist.sql"
};

static const unsigned char queries_is_installed[] = {
#embed "../Warehouse/SQL/queries/is_installed.sql"
};

static const unsigned char queries_known_commits[] = {
#embed "../Warehouse/SQL/queries/known_commits.sql"
};

static const unsigned char queries_list_parts[] = {
#embed "../Warehouse/SQL/queries/list_parts.sql"
};

static const unsigned char queries_lists[] = {
#embed "../Warehouse/SQL/queries/lists.sql"
};

static const unsigned char queries_migrations[] = {
#embed "../Warehouse/SQL/queries/migrations.sql"
};

static const unsigned char queries_person_places[] = {
#embed "../Warehouse/SQL/queries/person_places.sql"
};

static const unsigned char queries_place_weeks[] = {
#embed "../Warehouse/SQL/queries/place_weeks.sql"
};

static const unsigned char queries_places[] = {
#embed "../Warehouse/SQL/queries/places.sql"
};

static const unsigned char queries_populations[] = {
#embed "../Warehouse/SQL/queries/populations.sql"
};

static const unsigned char queries_residual[] = {
#embed "../Warehouse/SQL/queries/residual.sql"
};

static const unsigned char queries_rising[] = {
#embed "../Warehouse/SQL/queries/rising.sql"
};

static const unsigned char queries_runs[] = {
#embed "../Warehouse/SQL/queries/runs.sql"
};

static const unsigned char queries_shortlist[] = {
#embed "../Warehouse/SQL/queries/shortlist.sql"
};

static const unsigned char queries_totals[] = {
#embed "../Warehouse/SQL/queries/totals.sql"
};

static const unsigned char redshift_tuning[] = {
#embed "../Warehouse/SQL/redshift/tuning.sql"
};

static const unsigned char schema_analysis_runs[] = {
#embed "../Warehouse/SQL/schema/analysis_runs.sql"
};

static const unsigned char schema_bridge_tweet_hashtags[] = {
#embed "../Warehouse/SQL/schema/bridge_tweet_hashtags.sql"
};

static const unsigned char schema_bridge_tweet_urls[] = {
#embed "../Warehouse/SQL/schema/bridge_tweet_urls.sql"
};

static const unsigned char schema_deleted_tweets[] = {
#embed "../Warehouse/SQL/schema/deleted_tweets.sql"
};

static const unsigned char schema_dim_places[] = {
#embed "../Warehouse/SQL/schema/dim_places.sql"
};

static const unsigned char schema_dim_users[] = {
#embed "../Warehouse/SQL/schema/dim_users.sql"
};

static const unsigned char schema_fct_interactions[] = {
#embed "../Warehouse/SQL/schema/fct_interactions.sql"
};

static const unsigned char schema_fct_place_mentions[] = {
#embed "../Warehouse/SQL/schema/fct_place_mentions.sql"
};

static const unsigned char schema_fct_tweets[] = {
#embed "../Warehouse/SQL/schema/fct_tweets.sql"
};

static const unsigned char schema_ledger[] = {
#embed "../Warehouse/SQL/schema/ledger.sql"
};

static const unsigned char schema_mark_migration[] = {
#embed "../Warehouse/SQL/schema/mark_migration.sql"
};

static const unsigned char schema_mart_runs[] = {
#embed "../Warehouse/SQL/schema/mart_runs.sql"
};

static const unsigned char schema_rejected_commits[] = {
#embed "../Warehouse/SQL/schema/rejected_commits.sql"
};

static const unsigned char schema_schema[] = {
#embed "../Warehouse/SQL/schema/schema.sql"
};

static const unsigned char schema_schema_migrations[] = {
#embed "../Warehouse/SQL/schema/schema_migrations.sql"
};

static const unsigned char schema_settings[] = {
#embed "../Warehouse/SQL/schema/settings.sql"
};

static const unsigned char schema_suppressed_users[] = {
#embed "../Warehouse/SQL/schema/suppressed_users.sql"
};

static const unsigned char schema_transform_generations[] = {
#embed "../Warehouse/SQL/schema/transform_generations.sql"
};

static const unsigned char schema_user_aliases[] = {
#embed "../Warehouse/SQL/schema/user_aliases.sql"
};

static const unsigned char schema_user_snapshots[] = {
#embed "../Warehouse/SQL/schema/user_snapshots.sql"
};

static const unsigned char views_drop_views[] = {
#embed "../Warehouse/SQL/views/drop_views.sql"
};

static const unsigned char views_v_list_parts[] = {
#embed "../Warehouse/SQL/views/v_list_parts.sql"
};

static const unsigned char views_v_lists[] = {
#embed "../Warehouse/SQL/views/v_lists.sql"
};

static const unsigned char views_v_people[] = {
#embed "../Warehouse/SQL/views/v_people.sql"
};

static const unsigned char views_v_person_places[] = {
#embed "../Warehouse/SQL/views/v_person_places.sql"
};

static const unsigned char views_v_place_weeks[] = {
#embed "../Warehouse/SQL/views/v_place_weeks.sql"
};

static const unsigned char views_v_places[] = {
#embed "../Warehouse/SQL/views/v_places.sql"
};

static const unsigned char views_v_populations[] = {
#embed "../Warehouse/SQL/views/v_populations.sql"
};

static const unsigned char views_v_rising[] = {
#embed "../Warehouse/SQL/views/v_rising.sql"
};

static const unsigned char views_v_runs[] = {
#embed "../Warehouse/SQL/views/v_runs.sql"
};

static const unsigned char views_v_settings[] = {
#embed "../Warehouse/SQL/views/v_settings.sql"
};

static const unsigned char views_v_shortlist[] = {
#embed "../Warehouse/SQL/views/v_shortlist.sql"
};

static const struct cwarehousesql_file files[] = {
    {"analysis/add_progress", analysis_add_progress, sizeof analysis_add_progress},
    {"analysis/add_run", analysis_add_run, sizeof analysis_add_run},
    {"analysis/check_run", analysis_check_run, sizeof analysis_check_run},
    {"analysis/clear_finished_run", analysis_clear_finished_run, sizeof analysis_clear_finished_run},
    {"analysis/clear_list_members", analysis_clear_list_members, sizeof analysis_clear_list_members},
    {"analysis/clear_list_parts", analysis_clear_list_parts, sizeof analysis_clear_list_parts},
    {"analysis/clear_people", analysis_clear_people, sizeof analysis_clear_people},
    {"analysis/clear_person_places", analysis_clear_person_places, sizeof analysis_clear_person_places},
    {"analysis/clear_place_weeks", analysis_clear_place_weeks, sizeof analysis_clear_place_weeks},
    {"analysis/clear_places", analysis_clear_places, sizeof analysis_clear_places},
    {"analysis/clear_populations", analysis_clear_populations, sizeof analysis_clear_populations},
    {"analysis/clear_ranks", analysis_clear_ranks, sizeof analysis_clear_ranks},
    {"analysis/clear_rising", analysis_clear_rising, sizeof analysis_clear_rising},
    {"analysis/clear_runs", analysis_clear_runs, sizeof analysis_clear_runs},
    {"analysis/clear_shortlist", analysis_clear_shortlist, sizeof analysis_clear_shortlist},
    {"analysis/drop_scratch", analysis_drop_scratch, sizeof analysis_drop_scratch},
    {"analysis/first_step", analysis_first_step, sizeof analysis_first_step},
    {"analysis/keep_ranks", analysis_keep_ranks, sizeof analysis_keep_ranks},
    {"analysis/lock_runs", analysis_lock_runs, sizeof analysis_lock_runs},
    {"analysis/make_activity", analysis_make_activity, sizeof analysis_make_activity},
    {"analysis/make_audience", analysis_make_audience, sizeof analysis_make_audience},
    {"analysis/make_conduct", analysis_make_conduct, sizeof analysis_make_conduct},
    {"analysis/make_edges", analysis_make_edges, sizeof analysis_make_edges},
    {"analysis/make_flows", analysis_make_flows, sizeof analysis_make_flows},
    {"analysis/make_graphs", analysis_make_graphs, sizeof analysis_make_graphs},
    {"analysis/make_growth", analysis_make_growth, sizeof analysis_make_growth},
    {"analysis/make_h_index", analysis_make_h_index, sizeof analysis_make_h_index},
    {"analysis/make_keys", analysis_make_keys, sizeof analysis_make_keys},
    {"analysis/make_links", analysis_make_links, sizeof analysis_make_links},
    {"analysis/make_list_edges", analysis_make_list_edges, sizeof analysis_make_list_edges},
    {"analysis/make_lists", analysis_make_lists, sizeof analysis_make_lists},
    {"analysis/make_members", analysis_make_members, sizeof analysis_make_members},
    {"analysis/make_mentions", analysis_make_mentions, sizeof analysis_make_mentions},
    {"analysis/make_nodes", analysis_make_nodes, sizeof analysis_make_nodes},
    {"analysis/make_pagerank", analysis_make_pagerank, sizeof analysis_make_pagerank},
    {"analysis/make_pairs", analysis_make_pairs, sizeof analysis_make_pairs},
    {"analysis/make_parts", analysis_make_parts, sizeof analysis_make_parts},
    {"analysis/make_places", analysis_make_places, sizeof analysis_make_places},
    {"analysis/make_profiles", analysis_make_profiles, sizeof analysis_make_profiles},
    {"analysis/make_progress", analysis_make_progress, sizeof analysis_make_progress},
    {"analysis/make_ranks", analysis_make_ranks, sizeof analysis_make_ranks},
    {"analysis/make_received", analysis_make_received, sizeof analysis_make_received},
    {"analysis/make_settings", analysis_make_settings, sizeof analysis_make_settings},
    {"analysis/make_tweets", analysis_make_tweets, sizeof analysis_make_tweets},
    {"analysis/make_values", analysis_make_values, sizeof analysis_make_values},
    {"analysis/next_step", analysis_next_step, sizeof analysis_next_step},
    {"analysis/publish_list_members", analysis_publish_list_members, sizeof analysis_publish_list_members},
    {"analysis/publish_list_parts", analysis_publish_list_parts, sizeof analysis_publish_list_parts},
    {"analysis/publish_people", analysis_publish_people, sizeof analysis_publish_people},
    {"analysis/publish_person_places", analysis_publish_person_places, sizeof analysis_publish_person_places},
    {"analysis/publish_place_weeks", analysis_publish_place_weeks, sizeof analysis_publish_place_weeks},
    {"analysis/publish_places", analysis_publish_places, sizeof analysis_publish_places},
    {"analysis/publish_populations", analysis_publish_populations, sizeof analysis_publish_populations},
    {"analysis/publish_rising", analysis_publish_rising, sizeof analysis_publish_rising},
    {"analysis/publish_run", analysis_publish_run, sizeof analysis_publish_run},
    {"analysis/publish_shortlist", analysis_publish_shortlist, sizeof analysis_publish_shortlist},
    {"forget/add_suppression", forget_add_suppression, sizeof forget_add_suppression},
    {"forget/clear_deletions", forget_clear_deletions, sizeof forget_clear_deletions},
    {"forget/collect_keys", forget_collect_keys, sizeof forget_collect_keys},
    {"forget/collect_tweets", forget_collect_tweets, sizeof forget_collect_tweets},
    {"forget/drop_staging", forget_drop_staging, sizeof forget_drop_staging},
    {"forget/remove_aliases", forget_remove_aliases, sizeof forget_remove_aliases},
    {"forget/remove_hashtags", forget_remove_hashtags, sizeof forget_remove_hashtags},
    {"forget/remove_interactions", forget_remove_interactions, sizeof forget_remove_interactions},
    {"forget/remove_mart_list_members", forget_remove_mart_list_members, sizeof forget_remove_mart_list_members},
    {"forget/remove_mart_list_parts", forget_remove_mart_list_parts, sizeof forget_remove_mart_list_parts},
    {"forget/remove_mart_people", forget_remove_mart_people, sizeof forget_remove_mart_people},
    {"forget/remove_mart_person_places", forget_remove_mart_person_places, sizeof forget_remove_mart_person_places},
    {"forget/remove_mart_rising", forget_remove_mart_rising, sizeof forget_remove_mart_rising},
    {"forget/remove_mart_shortlist", forget_remove_mart_shortlist, sizeof forget_remove_mart_shortlist},
    {"forget/remove_place_mentions", forget_remove_place_mentions, sizeof forget_remove_place_mentions},
    {"forget/remove_snapshots", forget_remove_snapshots, sizeof forget_remove_snapshots},
    {"forget/remove_tweets", forget_remove_tweets, sizeof forget_remove_tweets},
    {"forget/remove_urls", forget_remove_urls, sizeof forget_remove_urls},
    {"forget/remove_users", forget_remove_users, sizeof forget_remove_users},
    {"load/add_aliases", load_add_aliases, sizeof load_add_aliases},
    {"load/add_deletions", load_add_deletions, sizeof load_add_deletions},
    {"load/add_generation", load_add_generation, sizeof load_add_generation},
    {"load/add_hashtags", load_add_hashtags, sizeof load_add_hashtags},
    {"load/add_interactions", load_add_interactions, sizeof load_add_interactions},
    {"load/add_ledger", load_add_ledger, sizeof load_add_ledger},
    {"load/add_place_mentions", load_add_place_mentions, sizeof load_add_place_mentions},
    {"load/add_places", load_add_places, sizeof load_add_places},
    {"load/add_snapshots", load_add_snapshots, sizeof load_add_snapshots},
    {"load/add_tweets", load_add_tweets, sizeof load_add_tweets},
    {"load/add_urls", load_add_urls, sizeof load_add_urls},
    {"load/add_users", load_add_users, sizeof load_add_users},
    {"load/drop_staging", load_drop_staging, sizeof load_drop_staging},
    {"load/lock_ledger", load_lock_ledger, sizeof load_lock_ledger},
    {"load/merge_tweets", load_merge_tweets, sizeof load_merge_tweets},
    {"load/merge_users", load_merge_users, sizeof load_merge_users},
    {"load/reject_commit", load_reject_commit, sizeof load_reject_commit},
    {"load/remove_aliases", load_remove_aliases, sizeof load_remove_aliases},
    {"load/remove_hashtags", load_remove_hashtags, sizeof load_remove_hashtags},
    {"load/remove_interactions", load_remove_interactions, sizeof load_remove_interactions},
    {"load/remove_place_mentions", load_remove_place_mentions, sizeof load_remove_place_mentions},
    {"load/remove_places", load_remove_places, sizeof load_remove_places},
    {"load/remove_snapshots", load_remove_snapshots, sizeof load_remove_snapshots},
    {"load/remove_tweets", load_remove_tweets, sizeof load_remove_tweets},
    {"load/remove_urls", load_remove_urls, sizeof load_remove_urls},
    {"load/remove_users", load_remove_users, sizeof load_remove_users},
    {"marts/drop_marts", marts_drop_marts, sizeof marts_drop_marts},
    {"marts/mart_list_members", marts_mart_list_members, sizeof marts_mart_list_members},
    {"marts/mart_list_parts", marts_mart_list_parts, sizeof marts_mart_list_parts},
    {"marts/mart_people", marts_mart_people, sizeof marts_mart_people},
    {"marts/mart_person_places", marts_mart_person_places, sizeof marts_mart_person_places},
    {"marts/mart_place_weeks", marts_mart_place_weeks, sizeof marts_mart_place_weeks},
    {"marts/mart_places", marts_mart_places, sizeof marts_mart_places},
    {"marts/mart_populations", marts_mart_populations, sizeof marts_mart_populations},
    {"marts/mart_rising", marts_mart_rising, sizeof marts_mart_rising},
    {"marts/mart_shortlist", marts_mart_shortlist, sizeof marts_mart_shortlist},
    {"queries/is_installed", queries_is_installed, sizeof queries_is_installed},
    {"queries/known_commits", queries_known_commits, sizeof queries_known_commits},
    {"queries/list_parts", queries_list_parts, sizeof queries_list_parts},
    {"queries/lists", queries_lists, sizeof queries_lists},
    {"queries/migrations", queries_migrations, sizeof queries_migrations},
    {"queries/person_places", queries_person_places, sizeof queries_person_places},
    {"queries/place_weeks", queries_place_weeks, sizeof queries_place_weeks},
    {"queries/places", queries_places, sizeof queries_places},
    {"queries/populations", queries_populations, sizeof queries_populations},
    {"queries/residual", queries_residual, sizeof queries_residual},
    {"queries/rising", queries_rising, sizeof queries_rising},
    {"queries/runs", queries_runs, sizeof queries_runs},
    {"queries/shortlist", queries_shortlist, sizeof queries_shortlist},
    {"queries/totals", queries_totals, sizeof queries_totals},
    {"redshift/tuning", redshift_tuning, sizeof redshift_tuning},
    {"schema/analysis_runs", schema_analysis_runs, sizeof schema_analysis_runs},
    {"schema/bridge_tweet_hashtags", schema_bridge_tweet_hashtags, sizeof schema_bridge_tweet_hashtags},
    {"schema/bridge_tweet_urls", schema_bridge_tweet_urls, sizeof schema_bridge_tweet_urls},
    {"schema/deleted_tweets", schema_deleted_tweets, sizeof schema_deleted_tweets},
    {"schema/dim_places", schema_dim_places, sizeof schema_dim_places},
    {"schema/dim_users", schema_dim_users, sizeof schema_dim_users},
    {"schema/fct_interactions", schema_fct_interactions, sizeof schema_fct_interactions},
    {"schema/fct_place_mentions", schema_fct_place_mentions, sizeof schema_fct_place_mentions},
    {"schema/fct_tweets", schema_fct_tweets, sizeof schema_fct_tweets},
    {"schema/ledger", schema_ledger, sizeof schema_ledger},
    {"schema/mark_migration", schema_mark_migration, sizeof schema_mark_migration},
    {"schema/mart_runs", schema_mart_runs, sizeof schema_mart_runs},
    {"schema/rejected_commits", schema_rejected_commits, sizeof schema_rejected_commits},
    {"schema/schema", schema_schema, sizeof schema_schema},
    {"schema/schema_migrations", schema_schema_migrations, sizeof schema_schema_migrations},
    {"schema/settings", schema_settings, sizeof schema_settings},
    {"schema/suppressed_users", schema_suppressed_users, sizeof schema_suppressed_users},
    {"schema/transform_generations", schema_transform_generations, sizeof schema_transform_generations},
    {"schema/user_aliases", schema_user_aliases, sizeof schema_user_aliases},
    {"schema/user_snapshots", schema_user_snapshots, sizeof schema_user_snapshots},
    {"views/drop_views", views_drop_views, sizeof views_drop_views},
    {"views/v_list_parts", views_v_list_parts, sizeof views_v_list_parts},
    {"views/v_lists", views_v_lists, sizeof views_v_lists},
    {"views/v_people", views_v_people, sizeof views_v_people},
    {"views/v_person_places", views_v_person_places, sizeof views_v_person_places},
    {"views/v_place_weeks", views_v_place_weeks, sizeof views_v_place_weeks},
    {"views/v_places", views_v_places, sizeof views_v_places},
    {"views/v_populations", views_v_populations, sizeof views_v_populations},
    {"views/v_rising", views_v_rising, sizeof views_v_rising},
    {"views/v_runs", views_v_runs, sizeof views_v_runs},
    {"views/v_settings", views_v_settings, sizeof views_v_settings},
    {"views/v_shortlist", views_v_shortlist, sizeof views_v_shortlist},
};

const struct cwarehousesql_file *const cwarehousesql_files = files;
const size_t cwarehousesql_count = sizeof files / sizeof files[0];

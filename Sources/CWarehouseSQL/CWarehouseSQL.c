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

static const unsigned char analysis_clear_evidence[] = {
#embed "../Warehouse/SQL/analysis/clear_evidence.sql"
};

static const unsigned char analysis_clear_facets[] = {
#embed "../Warehouse/SQL/analysis/clear_facets.sql"
};

static const unsigned char analysis_clear_finished_run[] = {
#embed "../Warehouse/SQL/analysis/clear_finished_run.sql"
};

static const unsigned char analysis_clear_flags[] = {
#embed "../Warehouse/SQL/analysis/clear_flags.sql"
};

static const unsigned char analysis_clear_hours[] = {
#embed "../Warehouse/SQL/analysis/clear_hours.sql"
};

static const unsigned char analysis_clear_list_members[] = {
#embed "../Warehouse/SQL/analysis/clear_list_members.sql"
};

static const unsigned char analysis_clear_list_parts[] = {
#embed "../Warehouse/SQL/analysis/clear_list_parts.sql"
};

static const unsigned char analysis_clear_partners[] = {
#embed "../Warehouse/SQL/analysis/clear_partners.sql"
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

static const unsigned char analysis_clear_region_weeks[] = {
#embed "../Warehouse/SQL/analysis/clear_region_weeks.sql"
};

static const unsigned char analysis_clear_rising[] = {
#embed "../Warehouse/SQL/analysis/clear_rising.sql"
};

static const unsigned char analysis_clear_run_members[] = {
#embed "../Warehouse/SQL/analysis/clear_run_members.sql"
};

static const unsigned char analysis_clear_run_totals[] = {
#embed "../Warehouse/SQL/analysis/clear_run_totals.sql"
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

static const unsigned char analysis_make_actors[] = {
#embed "../Warehouse/SQL/analysis/make_actors.sql"
};

static const unsigned char analysis_make_audience[] = {
#embed "../Warehouse/SQL/analysis/make_audience.sql"
};

static const unsigned char analysis_make_best[] = {
#embed "../Warehouse/SQL/analysis/make_best.sql"
};

static const unsigned char analysis_make_brought[] = {
#embed "../Warehouse/SQL/analysis/make_brought.sql"
};

static const unsigned char analysis_make_categories[] = {
#embed "../Warehouse/SQL/analysis/make_categories.sql"
};

static const unsigned char analysis_make_chances[] = {
#embed "../Warehouse/SQL/analysis/make_chances.sql"
};

static const unsigned char analysis_make_conduct[] = {
#embed "../Warehouse/SQL/analysis/make_conduct.sql"
};

static const unsigned char analysis_make_drawn_ranks[] = {
#embed "../Warehouse/SQL/analysis/make_drawn_ranks.sql"
};

static const unsigned char analysis_make_drawn_values[] = {
#embed "../Warehouse/SQL/analysis/make_drawn_values.sql"
};

static const unsigned char analysis_make_draws[] = {
#embed "../Warehouse/SQL/analysis/make_draws.sql"
};

static const unsigned char analysis_make_edges[] = {
#embed "../Warehouse/SQL/analysis/make_edges.sql"
};

static const unsigned char analysis_make_flags[] = {
#embed "../Warehouse/SQL/analysis/make_flags.sql"
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

static const unsigned char analysis_make_langs[] = {
#embed "../Warehouse/SQL/analysis/make_langs.sql"
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

static const unsigned char analysis_make_numbers[] = {
#embed "../Warehouse/SQL/analysis/make_numbers.sql"
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

static const unsigned char analysis_make_rates[] = {
#embed "../Warehouse/SQL/analysis/make_rates.sql"
};

static const unsigned char analysis_make_received[] = {
#embed "../Warehouse/SQL/analysis/make_received.sql"
};

static const unsigned char analysis_make_run[] = {
#embed "../Warehouse/SQL/analysis/make_run.sql"
};

static const unsigned char analysis_make_settings[] = {
#embed "../Warehouse/SQL/analysis/make_settings.sql"
};

static const unsigned char analysis_make_shown[] = {
#embed "../Warehouse/SQL/analysis/make_shown.sql"
};

static const unsigned char analysis_make_signals[] = {
#embed "../Warehouse/SQL/analysis/make_signals.sql"
};

static const unsigned char analysis_make_stability[] = {
#embed "../Warehouse/SQL/analysis/make_stability.sql"
};

static const unsigned char analysis_make_texts[] = {
#embed "../Warehouse/SQL/analysis/make_texts.sql"
};

static const unsigned char analysis_make_tweets[] = {
#embed "../Warehouse/SQL/analysis/make_tweets.sql"
};

static const unsigned char analysis_make_values[] = {
#embed "../Warehouse/SQL/analysis/make_values.sql"
};

static const unsigned char analysis_make_watched[] = {
#embed "../Warehouse/SQL/analysis/make_watched.sql"
};

static const unsigned char analysis_make_weeks[] = {
#embed "../Warehouse/SQL/analysis/make_weeks.sql"
};

static const unsigned char analysis_make_words[] = {
#embed "../Warehouse/SQL/analysis/make_words.sql"
};

static const unsigned char analysis_next_step[] = {
#embed "../Warehouse/SQL/analysis/next_step.sql"
};

static const unsigned char analysis_publish_evidence[] = {
#embed "../Warehouse/SQL/analysis/publish_evidence.sql"
};

static const unsigned char analysis_publish_facets[] = {
#embed "../Warehouse/SQL/analysis/publish_facets.sql"
};

static const unsigned char analysis_publish_flags[] = {
#embed "../Warehouse/SQL/analysis/publish_flags.sql"
};

static const unsigned char analysis_publish_hours[] = {
#embed "../Warehouse/SQL/analysis/publish_hours.sql"
};

static const unsigned char analysis_publish_list_members[] = {
#embed "../Warehouse/SQL/analysis/publish_list_members.sql"
};

static const unsigned char analysis_publish_list_parts[] = {
#embed "../Warehouse/SQL/analysis/publish_list_parts.sql"
};

static const unsigned char analysis_publish_partners[] = {
#embed "../Warehouse/SQL/analysis/publish_partners.sql"
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

static const unsigned char analysis_publish_region_weeks[] = {
#embed "../Warehouse/SQL/analysis/publish_region_weeks.sql"
};

static const unsigned char analysis_publish_rising[] = {
#embed "../Warehouse/SQL/analysis/publish_rising.sql"
};

static const unsigned char analysis_publish_run[] = {
#embed "../Warehouse/SQL/analysis/publish_run.sql"
};

static const unsigned char analysis_publish_run_members[] = {
#embed "../Warehouse/SQL/analysis/publish_run_members.sql"
};

static const unsigned char analysis_publish_run_totals[] = {
#embed "../Warehouse/SQL/analysis/publish_run_totals.sql"
};

static const unsigned char analysis_publish_shortlist[] = {
#embed "../Warehouse/SQL/analysis/publish_shortlist.sql"
};

static const unsigned char forget_add_suppression[] = {
#embed "../Warehouse/SQL/forget/add_suppression.sql"
};

static const unsigned char forget_clear_bios[] = {
#embed "../Warehouse/SQL/forget/clear_bios.sql"
};

static const unsigned char forget_clear_deletions[] = {
#embed "../Warehouse/SQL/forget/clear_deletions.sql"
};

static const unsigned char forget_collect_tweets[] = {
#embed "../Warehouse/SQL/forget/collect_tweets.sql"
};

static const unsigned char forget_drop_keys[] = {
#embed "../Warehouse/SQL/forget/drop_keys.sql"
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

static const unsigned char forget_remove_links[] = {
#embed "../Warehouse/SQL/forget/remove_links.sql"
};

static const unsigned char forget_remove_mart_partners[] = {
#embed "../Warehouse/SQL/forget/remove_mart_partners.sql"
};

static const unsigned char forget_remove_mart_rows[] = {
#embed "../Warehouse/SQL/forget/remove_mart_rows.sql"
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

static const unsigned char grants_create_group[] = {
#embed "../Warehouse/SQL/grants/create_group.sql"
};

static const unsigned char grants_read_view[] = {
#embed "../Warehouse/SQL/grants/read_view.sql"
};

static const unsigned char grants_use_schema[] = {
#embed "../Warehouse/SQL/grants/use_schema.sql"
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

static const unsigned char load_add_reconciliation[] = {
#embed "../Warehouse/SQL/load/add_reconciliation.sql"
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

static const unsigned char marts_mart_evidence[] = {
#embed "../Warehouse/SQL/marts/mart_evidence.sql"
};

static const unsigned char marts_mart_facets[] = {
#embed "../Warehouse/SQL/marts/mart_facets.sql"
};

static const unsigned char marts_mart_flags[] = {
#embed "../Warehouse/SQL/marts/mart_flags.sql"
};

static const unsigned char marts_mart_hours[] = {
#embed "../Warehouse/SQL/marts/mart_hours.sql"
};

static const unsigned char marts_mart_list_members[] = {
#embed "../Warehouse/SQL/marts/mart_list_members.sql"
};

static const unsigned char marts_mart_list_parts[] = {
#embed "../Warehouse/SQL/marts/mart_list_parts.sql"
};

static const unsigned char marts_mart_partners[] = {
#embed "../Warehouse/SQL/marts/mart_partners.sql"
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

static const unsigned char marts_mart_region_weeks[] = {
#embed "../Warehouse/SQL/marts/mart_region_weeks.sql"
};

static const unsigned char marts_mart_rising[] = {
#embed "../Warehouse/SQL/marts/mart_rising.sql"
};

static const unsigned char marts_mart_shortlist[] = {
#embed "../Warehouse/SQL/marts/mart_shortlist.sql"
};

static const unsigned char queries_audience_countries[] = {
#embed "../Warehouse/SQL/queries/audience_countries.sql"
};

static const unsigned char queries_audience_totals[] = {
#embed "../Warehouse/SQL/queries/audience_totals.sql"
};

static const unsigned char queries_evidence[] = {
#embed "../Warehouse/SQL/queries/evidence.sql"
};

static const unsigned char queries_group_exists[] = {
#embed "../Warehouse/SQL/queries/group_exists.sql"
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

static const unsigned char queries_loads[] = {
#embed "../Warehouse/SQL/queries/loads.sql"
};

static const unsigned char queries_migrations[] = {
#embed "../Warehouse/SQL/queries/migrations.sql"
};

static const unsigned char queries_other_accounts[] = {
#embed "../Warehouse/SQL/queries/other_accounts.sql"
};

static const unsigned char queries_person_keys[] = {
#embed "../Warehouse/SQL/queries/person_keys.sql"
};

static const unsigned char queries_person_langs[] = {
#embed "../Warehouse/SQL/queries/person_langs.sql"
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

static const unsigned char queries_recent_reconciliations[] = {
#embed "../Warehouse/SQL/queries/recent_reconciliations.sql"
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

static const unsigned char queries_settings[] = {
#embed "../Warehouse/SQL/queries/settings.sql"
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

static const unsigned char schema_add_previous_run[] = {
#embed "../Warehouse/SQL/schema/add_previous_run.sql"
};

static const unsigned char schema_add_record_count[] = {
#embed "../Warehouse/SQL/schema/add_record_count.sql"
};

static const unsigned char schema_add_reject_count[] = {
#embed "../Warehouse/SQL/schema/add_reject_count.sql"
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

static const unsigned char schema_label_words[] = {
#embed "../Warehouse/SQL/schema/label_words.sql"
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

static const unsigned char schema_reconciliations[] = {
#embed "../Warehouse/SQL/schema/reconciliations.sql"
};

static const unsigned char schema_rejected_commits[] = {
#embed "../Warehouse/SQL/schema/rejected_commits.sql"
};

static const unsigned char schema_run_members[] = {
#embed "../Warehouse/SQL/schema/run_members.sql"
};

static const unsigned char schema_run_totals[] = {
#embed "../Warehouse/SQL/schema/run_totals.sql"
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

static const unsigned char schema_unmark_migration[] = {
#embed "../Warehouse/SQL/schema/unmark_migration.sql"
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

static const unsigned char views_v_audience_countries[] = {
#embed "../Warehouse/SQL/views/v_audience_countries.sql"
};

static const unsigned char views_v_audience_langs[] = {
#embed "../Warehouse/SQL/views/v_audience_langs.sql"
};

static const unsigned char views_v_evidence[] = {
#embed "../Warehouse/SQL/views/v_evidence.sql"
};

static const unsigned char views_v_flags[] = {
#embed "../Warehouse/SQL/views/v_flags.sql"
};

static const unsigned char views_v_label_words[] = {
#embed "../Warehouse/SQL/views/v_label_words.sql"
};

static const unsigned char views_v_left_lists[] = {
#embed "../Warehouse/SQL/views/v_left_lists.sql"
};

static const unsigned char views_v_list_parts[] = {
#embed "../Warehouse/SQL/views/v_list_parts.sql"
};

static const unsigned char views_v_lists[] = {
#embed "../Warehouse/SQL/views/v_lists.sql"
};

static const unsigned char views_v_loads[] = {
#embed "../Warehouse/SQL/views/v_loads.sql"
};

static const unsigned char views_v_not_enough_data[] = {
#embed "../Warehouse/SQL/views/v_not_enough_data.sql"
};

static const unsigned char views_v_not_people[] = {
#embed "../Warehouse/SQL/views/v_not_people.sql"
};

static const unsigned char views_v_partners[] = {
#embed "../Warehouse/SQL/views/v_partners.sql"
};

static const unsigned char views_v_people[] = {
#embed "../Warehouse/SQL/views/v_people.sql"
};

static const unsigned char views_v_person_hours[] = {
#embed "../Warehouse/SQL/views/v_person_hours.sql"
};

static const unsigned char views_v_person_langs[] = {
#embed "../Warehouse/SQL/views/v_person_langs.sql"
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

static const unsigned char views_v_region_weeks[] = {
#embed "../Warehouse/SQL/views/v_region_weeks.sql"
};

static const unsigned char views_v_rising[] = {
#embed "../Warehouse/SQL/views/v_rising.sql"
};

static const unsigned char views_v_run_members[] = {
#embed "../Warehouse/SQL/views/v_run_members.sql"
};

static const unsigned char views_v_run_totals[] = {
#embed "../Warehouse/SQL/views/v_run_totals.sql"
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
    {"analysis/clear_evidence", analysis_clear_evidence, sizeof analysis_clear_evidence},
    {"analysis/clear_facets", analysis_clear_facets, sizeof analysis_clear_facets},
    {"analysis/clear_finished_run", analysis_clear_finished_run, sizeof analysis_clear_finished_run},
    {"analysis/clear_flags", analysis_clear_flags, sizeof analysis_clear_flags},
    {"analysis/clear_hours", analysis_clear_hours, sizeof analysis_clear_hours},
    {"analysis/clear_list_members", analysis_clear_list_members, sizeof analysis_clear_list_members},
    {"analysis/clear_list_parts", analysis_clear_list_parts, sizeof analysis_clear_list_parts},
    {"analysis/clear_partners", analysis_clear_partners, sizeof analysis_clear_partners},
    {"analysis/clear_people", analysis_clear_people, sizeof analysis_clear_people},
    {"analysis/clear_person_places", analysis_clear_person_places, sizeof analysis_clear_person_places},
    {"analysis/clear_place_weeks", analysis_clear_place_weeks, sizeof analysis_clear_place_weeks},
    {"analysis/clear_places", analysis_clear_places, sizeof analysis_clear_places},
    {"analysis/clear_populations", analysis_clear_populations, sizeof analysis_clear_populations},
    {"analysis/clear_ranks", analysis_clear_ranks, sizeof analysis_clear_ranks},
    {"analysis/clear_region_weeks", analysis_clear_region_weeks, sizeof analysis_clear_region_weeks},
    {"analysis/clear_rising", analysis_clear_rising, sizeof analysis_clear_rising},
    {"analysis/clear_run_members", analysis_clear_run_members, sizeof analysis_clear_run_members},
    {"analysis/clear_run_totals", analysis_clear_run_totals, sizeof analysis_clear_run_totals},
    {"analysis/clear_runs", analysis_clear_runs, sizeof analysis_clear_runs},
    {"analysis/clear_shortlist", analysis_clear_shortlist, sizeof analysis_clear_shortlist},
    {"analysis/drop_scratch", analysis_drop_scratch, sizeof analysis_drop_scratch},
    {"analysis/first_step", analysis_first_step, sizeof analysis_first_step},
    {"analysis/keep_ranks", analysis_keep_ranks, sizeof analysis_keep_ranks},
    {"analysis/lock_runs", analysis_lock_runs, sizeof analysis_lock_runs},
    {"analysis/make_activity", analysis_make_activity, sizeof analysis_make_activity},
    {"analysis/make_actors", analysis_make_actors, sizeof analysis_make_actors},
    {"analysis/make_audience", analysis_make_audience, sizeof analysis_make_audience},
    {"analysis/make_best", analysis_make_best, sizeof analysis_make_best},
    {"analysis/make_brought", analysis_make_brought, sizeof analysis_make_brought},
    {"analysis/make_categories", analysis_make_categories, sizeof analysis_make_categories},
    {"analysis/make_chances", analysis_make_chances, sizeof analysis_make_chances},
    {"analysis/make_conduct", analysis_make_conduct, sizeof analysis_make_conduct},
    {"analysis/make_drawn_ranks", analysis_make_drawn_ranks, sizeof analysis_make_drawn_ranks},
    {"analysis/make_drawn_values", analysis_make_drawn_values, sizeof analysis_make_drawn_values},
    {"analysis/make_draws", analysis_make_draws, sizeof analysis_make_draws},
    {"analysis/make_edges", analysis_make_edges, sizeof analysis_make_edges},
    {"analysis/make_flags", analysis_make_flags, sizeof analysis_make_flags},
    {"analysis/make_flows", analysis_make_flows, sizeof analysis_make_flows},
    {"analysis/make_graphs", analysis_make_graphs, sizeof analysis_make_graphs},
    {"analysis/make_growth", analysis_make_growth, sizeof analysis_make_growth},
    {"analysis/make_h_index", analysis_make_h_index, sizeof analysis_make_h_index},
    {"analysis/make_keys", analysis_make_keys, sizeof analysis_make_keys},
    {"analysis/make_langs", analysis_make_langs, sizeof analysis_make_langs},
    {"analysis/make_links", analysis_make_links, sizeof analysis_make_links},
    {"analysis/make_list_edges", analysis_make_list_edges, sizeof analysis_make_list_edges},
    {"analysis/make_lists", analysis_make_lists, sizeof analysis_make_lists},
    {"analysis/make_members", analysis_make_members, sizeof analysis_make_members},
    {"analysis/make_mentions", analysis_make_mentions, sizeof analysis_make_mentions},
    {"analysis/make_nodes", analysis_make_nodes, sizeof analysis_make_nodes},
    {"analysis/make_numbers", analysis_make_numbers, sizeof analysis_make_numbers},
    {"analysis/make_pagerank", analysis_make_pagerank, sizeof analysis_make_pagerank},
    {"analysis/make_pairs", analysis_make_pairs, sizeof analysis_make_pairs},
    {"analysis/make_parts", analysis_make_parts, sizeof analysis_make_parts},
    {"analysis/make_places", analysis_make_places, sizeof analysis_make_places},
    {"analysis/make_profiles", analysis_make_profiles, sizeof analysis_make_profiles},
    {"analysis/make_progress", analysis_make_progress, sizeof analysis_make_progress},
    {"analysis/make_ranks", analysis_make_ranks, sizeof analysis_make_ranks},
    {"analysis/make_rates", analysis_make_rates, sizeof analysis_make_rates},
    {"analysis/make_received", analysis_make_received, sizeof analysis_make_received},
    {"analysis/make_run", analysis_make_run, sizeof analysis_make_run},
    {"analysis/make_settings", analysis_make_settings, sizeof analysis_make_settings},
    {"analysis/make_shown", analysis_make_shown, sizeof analysis_make_shown},
    {"analysis/make_signals", analysis_make_signals, sizeof analysis_make_signals},
    {"analysis/make_stability", analysis_make_stability, sizeof analysis_make_stability},
    {"analysis/make_texts", analysis_make_texts, sizeof analysis_make_texts},
    {"analysis/make_tweets", analysis_make_tweets, sizeof analysis_make_tweets},
    {"analysis/make_values", analysis_make_values, sizeof analysis_make_values},
    {"analysis/make_watched", analysis_make_watched, sizeof analysis_make_watched},
    {"analysis/make_weeks", analysis_make_weeks, sizeof analysis_make_weeks},
    {"analysis/make_words", analysis_make_words, sizeof analysis_make_words},
    {"analysis/next_step", analysis_next_step, sizeof analysis_next_step},
    {"analysis/publish_evidence", analysis_publish_evidence, sizeof analysis_publish_evidence},
    {"analysis/publish_facets", analysis_publish_facets, sizeof analysis_publish_facets},
    {"analysis/publish_flags", analysis_publish_flags, sizeof analysis_publish_flags},
    {"analysis/publish_hours", analysis_publish_hours, sizeof analysis_publish_hours},
    {"analysis/publish_list_members", analysis_publish_list_members, sizeof analysis_publish_list_members},
    {"analysis/publish_list_parts", analysis_publish_list_parts, sizeof analysis_publish_list_parts},
    {"analysis/publish_partners", analysis_publish_partners, sizeof analysis_publish_partners},
    {"analysis/publish_people", analysis_publish_people, sizeof analysis_publish_people},
    {"analysis/publish_person_places", analysis_publish_person_places, sizeof analysis_publish_person_places},
    {"analysis/publish_place_weeks", analysis_publish_place_weeks, sizeof analysis_publish_place_weeks},
    {"analysis/publish_places", analysis_publish_places, sizeof analysis_publish_places},
    {"analysis/publish_populations", analysis_publish_populations, sizeof analysis_publish_populations},
    {"analysis/publish_region_weeks", analysis_publish_region_weeks, sizeof analysis_publish_region_weeks},
    {"analysis/publish_rising", analysis_publish_rising, sizeof analysis_publish_rising},
    {"analysis/publish_run", analysis_publish_run, sizeof analysis_publish_run},
    {"analysis/publish_run_members", analysis_publish_run_members, sizeof analysis_publish_run_members},
    {"analysis/publish_run_totals", analysis_publish_run_totals, sizeof analysis_publish_run_totals},
    {"analysis/publish_shortlist", analysis_publish_shortlist, sizeof analysis_publish_shortlist},
    {"forget/add_suppression", forget_add_suppression, sizeof forget_add_suppression},
    {"forget/clear_bios", forget_clear_bios, sizeof forget_clear_bios},
    {"forget/clear_deletions", forget_clear_deletions, sizeof forget_clear_deletions},
    {"forget/collect_tweets", forget_collect_tweets, sizeof forget_collect_tweets},
    {"forget/drop_keys", forget_drop_keys, sizeof forget_drop_keys},
    {"forget/drop_staging", forget_drop_staging, sizeof forget_drop_staging},
    {"forget/remove_aliases", forget_remove_aliases, sizeof forget_remove_aliases},
    {"forget/remove_hashtags", forget_remove_hashtags, sizeof forget_remove_hashtags},
    {"forget/remove_interactions", forget_remove_interactions, sizeof forget_remove_interactions},
    {"forget/remove_links", forget_remove_links, sizeof forget_remove_links},
    {"forget/remove_mart_partners", forget_remove_mart_partners, sizeof forget_remove_mart_partners},
    {"forget/remove_mart_rows", forget_remove_mart_rows, sizeof forget_remove_mart_rows},
    {"forget/remove_place_mentions", forget_remove_place_mentions, sizeof forget_remove_place_mentions},
    {"forget/remove_snapshots", forget_remove_snapshots, sizeof forget_remove_snapshots},
    {"forget/remove_tweets", forget_remove_tweets, sizeof forget_remove_tweets},
    {"forget/remove_urls", forget_remove_urls, sizeof forget_remove_urls},
    {"forget/remove_users", forget_remove_users, sizeof forget_remove_users},
    {"grants/create_group", grants_create_group, sizeof grants_create_group},
    {"grants/read_view", grants_read_view, sizeof grants_read_view},
    {"grants/use_schema", grants_use_schema, sizeof grants_use_schema},
    {"load/add_aliases", load_add_aliases, sizeof load_add_aliases},
    {"load/add_deletions", load_add_deletions, sizeof load_add_deletions},
    {"load/add_generation", load_add_generation, sizeof load_add_generation},
    {"load/add_hashtags", load_add_hashtags, sizeof load_add_hashtags},
    {"load/add_interactions", load_add_interactions, sizeof load_add_interactions},
    {"load/add_ledger", load_add_ledger, sizeof load_add_ledger},
    {"load/add_place_mentions", load_add_place_mentions, sizeof load_add_place_mentions},
    {"load/add_places", load_add_places, sizeof load_add_places},
    {"load/add_reconciliation", load_add_reconciliation, sizeof load_add_reconciliation},
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
    {"marts/mart_evidence", marts_mart_evidence, sizeof marts_mart_evidence},
    {"marts/mart_facets", marts_mart_facets, sizeof marts_mart_facets},
    {"marts/mart_flags", marts_mart_flags, sizeof marts_mart_flags},
    {"marts/mart_hours", marts_mart_hours, sizeof marts_mart_hours},
    {"marts/mart_list_members", marts_mart_list_members, sizeof marts_mart_list_members},
    {"marts/mart_list_parts", marts_mart_list_parts, sizeof marts_mart_list_parts},
    {"marts/mart_partners", marts_mart_partners, sizeof marts_mart_partners},
    {"marts/mart_people", marts_mart_people, sizeof marts_mart_people},
    {"marts/mart_person_places", marts_mart_person_places, sizeof marts_mart_person_places},
    {"marts/mart_place_weeks", marts_mart_place_weeks, sizeof marts_mart_place_weeks},
    {"marts/mart_places", marts_mart_places, sizeof marts_mart_places},
    {"marts/mart_populations", marts_mart_populations, sizeof marts_mart_populations},
    {"marts/mart_region_weeks", marts_mart_region_weeks, sizeof marts_mart_region_weeks},
    {"marts/mart_rising", marts_mart_rising, sizeof marts_mart_rising},
    {"marts/mart_shortlist", marts_mart_shortlist, sizeof marts_mart_shortlist},
    {"queries/audience_countries", queries_audience_countries, sizeof queries_audience_countries},
    {"queries/audience_totals", queries_audience_totals, sizeof queries_audience_totals},
    {"queries/evidence", queries_evidence, sizeof queries_evidence},
    {"queries/group_exists", queries_group_exists, sizeof queries_group_exists},
    {"queries/is_installed", queries_is_installed, sizeof queries_is_installed},
    {"queries/known_commits", queries_known_commits, sizeof queries_known_commits},
    {"queries/list_parts", queries_list_parts, sizeof queries_list_parts},
    {"queries/lists", queries_lists, sizeof queries_lists},
    {"queries/loads", queries_loads, sizeof queries_loads},
    {"queries/migrations", queries_migrations, sizeof queries_migrations},
    {"queries/other_accounts", queries_other_accounts, sizeof queries_other_accounts},
    {"queries/person_keys", queries_person_keys, sizeof queries_person_keys},
    {"queries/person_langs", queries_person_langs, sizeof queries_person_langs},
    {"queries/person_places", queries_person_places, sizeof queries_person_places},
    {"queries/place_weeks", queries_place_weeks, sizeof queries_place_weeks},
    {"queries/places", queries_places, sizeof queries_places},
    {"queries/populations", queries_populations, sizeof queries_populations},
    {"queries/recent_reconciliations", queries_recent_reconciliations, sizeof queries_recent_reconciliations},
    {"queries/residual", queries_residual, sizeof queries_residual},
    {"queries/rising", queries_rising, sizeof queries_rising},
    {"queries/runs", queries_runs, sizeof queries_runs},
    {"queries/settings", queries_settings, sizeof queries_settings},
    {"queries/shortlist", queries_shortlist, sizeof queries_shortlist},
    {"queries/totals", queries_totals, sizeof queries_totals},
    {"redshift/tuning", redshift_tuning, sizeof redshift_tuning},
    {"schema/add_previous_run", schema_add_previous_run, sizeof schema_add_previous_run},
    {"schema/add_record_count", schema_add_record_count, sizeof schema_add_record_count},
    {"schema/add_reject_count", schema_add_reject_count, sizeof schema_add_reject_count},
    {"schema/analysis_runs", schema_analysis_runs, sizeof schema_analysis_runs},
    {"schema/bridge_tweet_hashtags", schema_bridge_tweet_hashtags, sizeof schema_bridge_tweet_hashtags},
    {"schema/bridge_tweet_urls", schema_bridge_tweet_urls, sizeof schema_bridge_tweet_urls},
    {"schema/deleted_tweets", schema_deleted_tweets, sizeof schema_deleted_tweets},
    {"schema/dim_places", schema_dim_places, sizeof schema_dim_places},
    {"schema/dim_users", schema_dim_users, sizeof schema_dim_users},
    {"schema/fct_interactions", schema_fct_interactions, sizeof schema_fct_interactions},
    {"schema/fct_place_mentions", schema_fct_place_mentions, sizeof schema_fct_place_mentions},
    {"schema/fct_tweets", schema_fct_tweets, sizeof schema_fct_tweets},
    {"schema/label_words", schema_label_words, sizeof schema_label_words},
    {"schema/ledger", schema_ledger, sizeof schema_ledger},
    {"schema/mark_migration", schema_mark_migration, sizeof schema_mark_migration},
    {"schema/mart_runs", schema_mart_runs, sizeof schema_mart_runs},
    {"schema/reconciliations", schema_reconciliations, sizeof schema_reconciliations},
    {"schema/rejected_commits", schema_rejected_commits, sizeof schema_rejected_commits},
    {"schema/run_members", schema_run_members, sizeof schema_run_members},
    {"schema/run_totals", schema_run_totals, sizeof schema_run_totals},
    {"schema/schema", schema_schema, sizeof schema_schema},
    {"schema/schema_migrations", schema_schema_migrations, sizeof schema_schema_migrations},
    {"schema/settings", schema_settings, sizeof schema_settings},
    {"schema/suppressed_users", schema_suppressed_users, sizeof schema_suppressed_users},
    {"schema/transform_generations", schema_transform_generations, sizeof schema_transform_generations},
    {"schema/unmark_migration", schema_unmark_migration, sizeof schema_unmark_migration},
    {"schema/user_aliases", schema_user_aliases, sizeof schema_user_aliases},
    {"schema/user_snapshots", schema_user_snapshots, sizeof schema_user_snapshots},
    {"views/drop_views", views_drop_views, sizeof views_drop_views},
    {"views/v_audience_countries", views_v_audience_countries, sizeof views_v_audience_countries},
    {"views/v_audience_langs", views_v_audience_langs, sizeof views_v_audience_langs},
    {"views/v_evidence", views_v_evidence, sizeof views_v_evidence},
    {"views/v_flags", views_v_flags, sizeof views_v_flags},
    {"views/v_label_words", views_v_label_words, sizeof views_v_label_words},
    {"views/v_left_lists", views_v_left_lists, sizeof views_v_left_lists},
    {"views/v_list_parts", views_v_list_parts, sizeof views_v_list_parts},
    {"views/v_lists", views_v_lists, sizeof views_v_lists},
    {"views/v_loads", views_v_loads, sizeof views_v_loads},
    {"views/v_not_enough_data", views_v_not_enough_data, sizeof views_v_not_enough_data},
    {"views/v_not_people", views_v_not_people, sizeof views_v_not_people},
    {"views/v_partners", views_v_partners, sizeof views_v_partners},
    {"views/v_people", views_v_people, sizeof views_v_people},
    {"views/v_person_hours", views_v_person_hours, sizeof views_v_person_hours},
    {"views/v_person_langs", views_v_person_langs, sizeof views_v_person_langs},
    {"views/v_person_places", views_v_person_places, sizeof views_v_person_places},
    {"views/v_place_weeks", views_v_place_weeks, sizeof views_v_place_weeks},
    {"views/v_places", views_v_places, sizeof views_v_places},
    {"views/v_populations", views_v_populations, sizeof views_v_populations},
    {"views/v_region_weeks", views_v_region_weeks, sizeof views_v_region_weeks},
    {"views/v_rising", views_v_rising, sizeof views_v_rising},
    {"views/v_run_members", views_v_run_members, sizeof views_v_run_members},
    {"views/v_run_totals", views_v_run_totals, sizeof views_v_run_totals},
    {"views/v_runs", views_v_runs, sizeof views_v_runs},
    {"views/v_settings", views_v_settings, sizeof views_v_settings},
    {"views/v_shortlist", views_v_shortlist, sizeof views_v_shortlist},
};

const struct cwarehousesql_file *const cwarehousesql_files = files;
const size_t cwarehousesql_count = sizeof files / sizeof files[0];

// Written by scripts/embed-sql: every SQL file of the warehouse, embedded.
#include "CWarehouseSQL.h"

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

static const unsigned char queries_is_installed[] = {
#embed "../Warehouse/SQL/queries/is_installed.sql"
};

static const unsigned char queries_known_commits[] = {
#embed "../Warehouse/SQL/queries/known_commits.sql"
};

static const unsigned char queries_migrations[] = {
#embed "../Warehouse/SQL/queries/migrations.sql"
};

static const unsigned char queries_totals[] = {
#embed "../Warehouse/SQL/queries/totals.sql"
};

static const unsigned char redshift_tuning[] = {
#embed "../Warehouse/SQL/redshift/tuning.sql"
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

static const struct cwarehousesql_file files[] = {
    {"forget/add_suppression", forget_add_suppression, sizeof forget_add_suppression},
    {"forget/clear_deletions", forget_clear_deletions, sizeof forget_clear_deletions},
    {"forget/collect_keys", forget_collect_keys, sizeof forget_collect_keys},
    {"forget/collect_tweets", forget_collect_tweets, sizeof forget_collect_tweets},
    {"forget/drop_staging", forget_drop_staging, sizeof forget_drop_staging},
    {"forget/remove_aliases", forget_remove_aliases, sizeof forget_remove_aliases},
    {"forget/remove_hashtags", forget_remove_hashtags, sizeof forget_remove_hashtags},
    {"forget/remove_interactions", forget_remove_interactions, sizeof forget_remove_interactions},
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
    {"queries/is_installed", queries_is_installed, sizeof queries_is_installed},
    {"queries/known_commits", queries_known_commits, sizeof queries_known_commits},
    {"queries/migrations", queries_migrations, sizeof queries_migrations},
    {"queries/totals", queries_totals, sizeof queries_totals},
    {"redshift/tuning", redshift_tuning, sizeof redshift_tuning},
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
    {"schema/rejected_commits", schema_rejected_commits, sizeof schema_rejected_commits},
    {"schema/schema", schema_schema, sizeof schema_schema},
    {"schema/schema_migrations", schema_schema_migrations, sizeof schema_schema_migrations},
    {"schema/settings", schema_settings, sizeof schema_settings},
    {"schema/suppressed_users", schema_suppressed_users, sizeof schema_suppressed_users},
    {"schema/transform_generations", schema_transform_generations, sizeof schema_transform_generations},
    {"schema/user_aliases", schema_user_aliases, sizeof schema_user_aliases},
    {"schema/user_snapshots", schema_user_snapshots, sizeof schema_user_snapshots},
};

const struct cwarehousesql_file *const cwarehousesql_files = files;
const size_t cwarehousesql_count = sizeof files / sizeof files[0];

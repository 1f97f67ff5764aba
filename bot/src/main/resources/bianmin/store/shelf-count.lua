-- How many things of a shelf are not too old. KEYS: shelf, order. ARGV: oldest time kept.
return {redis.call('ZCOUNT', KEYS[2], ARGV[1], '+inf')}

-- Puts a thing on a shelf, once by its field. KEYS: shelf, order. ARGV: field, value, time. Returns 1 if it is new.
redis.call('ZADD', KEYS[2], 'NX', ARGV[3], ARGV[1])
return {redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])}

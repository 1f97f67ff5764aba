-- Notes that a node lives, forgets those that have been silent. KEYS: nodes. ARGV: node, silence in ms that means dead.
-- Returns how many live.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
return {redis.call('ZCARD', KEYS[1])}

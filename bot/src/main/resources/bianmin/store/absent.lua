-- Forgets a node that leaves and tells the others. KEYS: nodes. ARGV: node, channel.
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('PUBLISH', ARGV[2], 'node')
return {1}

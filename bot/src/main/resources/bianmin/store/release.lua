-- Hands a partition back and tells the others. KEYS: lease. ARGV: node, channel, partition.
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
  redis.call('PUBLISH', ARGV[2], ARGV[3])
end
return {1}

-- Prolongs a lease, a run-out one too, as long as nobody has taken the partition since.
-- KEYS: lease, fence. ARGV: node, time to live in ms, fence. Returns 1, or 0 if the partition was lost.
if redis.call('GET', KEYS[2]) ~= ARGV[3] then
  return {0}
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return {1}

-- Applies changes of one partition if its fence still holds and the expected values are still there.
-- KEYS[1]: the fence
-- ARGV: the fence's value; how many words of expectations follow; pairs of list and beginning of its first value;
--       then the changes, each as its number of words and the words
-- All other keys are named in ARGV: they carry the hash tag of KEYS[1].
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return {'FENCED'}
end
local last = 2 + tonumber(ARGV[2])
for i = 3, last, 2 do
  local head = redis.call('LINDEX', ARGV[i], 0)
  if not head or string.sub(head, 1, #ARGV[i + 1]) ~= ARGV[i + 1] then
    return {'ALREADY'}
  end
end
local at = last + 1
while at <= #ARGV do
  local count = tonumber(ARGV[at])
  if ARGV[at + 1] == 'FINISH' then
    local list, worklist, time, name = ARGV[at + 2], ARGV[at + 3], ARGV[at + 4], ARGV[at + 5]
    redis.call('LPOP', list)
    if redis.call('EXISTS', list) == 0 then
      redis.call('ZREM', worklist, name)
    else
      redis.call('ZADD', worklist, time, name)
    end
  elseif ARGV[at + 1] == 'TIDY' then
    if redis.call('EXISTS', ARGV[at + 2]) == 0 then
      redis.call('ZREM', ARGV[at + 3], ARGV[at + 4])
    end
  else
    redis.call(unpack(ARGV, at + 1, at + count))
  end
  at = at + count + 1
end
return {'APPLIED'}

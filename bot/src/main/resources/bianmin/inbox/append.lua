-- Appends events to the lists of their conversations, each once by its id, notes the conversations as ready, and tells
-- the holders of their partitions.
-- KEYS[1]: any key of the partition; on a single Redis, of any of them
-- ARGV: how long ids are remembered in ms; channel; prefix of all keys;
--       then four words an event: partition, conversation, event id, the event as it is kept
-- Returns how many were new.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local new = 0
local woken = {}
local order = {}
for i = 4, #ARGV, 4 do
  local stem = ARGV[3] .. '{p' .. ARGV[i] .. '}:'
  if redis.call('SET', stem .. 'seen:' .. ARGV[i + 2], '', 'NX', 'PX', ARGV[1]) then
    redis.call('RPUSH', stem .. 'in:' .. ARGV[i + 1], ARGV[i + 3])
    redis.call('ZADD', stem .. 'ready', 'NX', now, ARGV[i + 1])
    new = new + 1
    if not woken[ARGV[i]] then
      woken[ARGV[i]] = true
      order[#order + 1] = ARGV[i]
    end
  end
end
if new > 0 then
  redis.call('PUBLISH', ARGV[2], table.concat(order, ' '))
end
return {new}

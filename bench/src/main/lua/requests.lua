-- Requests in turn, one a line of the file REQUESTS: access token, a tab, path. With BODY they are POST, otherwise GET.
local body = os.getenv("BODY")
local reqs, i = {}, 0
function init(args)
  for line in io.lines(os.getenv("REQUESTS")) do
    local token, path = line:match("([^\t]*)\t(.*)")
    local headers = {["Accept"] = "application/json", ["Authorization"] = "Bearer " .. token}
    if body then headers["Content-Type"] = "application/json" end
    reqs[#reqs + 1] = wrk.format(body and "POST" or "GET", path, headers, body)
  end
  i = math.random(#reqs)
end
function request() i = i % #reqs + 1; return reqs[i] end
function done(s, l, r)
  io.write(string.format('JSON{"n":%d,"us":%d,"status":%d,"ec":%d,"er":%d,"ew":%d,"et":%d,"p50":%.2f,"p95":%.2f,"p99":%.2f}\n',
   s.requests, s.duration, s.errors.status, s.errors.connect, s.errors.read, s.errors.write, s.errors.timeout,
   l:percentile(50) / 1000, l:percentile(95) / 1000, l:percentile(99) / 1000))
end

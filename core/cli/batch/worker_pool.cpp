#include "batch/worker_pool.h"

#include <system_error>
#include <utility>

namespace gezhang::cli {
namespace {

constexpr std::size_t kChunksAThread = 4;

}  // namespace

WorkerPool::WorkerPool(std::size_t jobs, Work work) : work_(std::move(work)) {
  if (jobs > 1) start(jobs);
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  something_to_do_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerPool::start(std::size_t jobs) {
  most_ = jobs * kChunksAThread;
  threads_.reserve(jobs);
  try {
    while (threads_.size() < jobs) threads_.emplace_back([this] { run(); });
  } catch (const std::system_error&) {
    // The system gives no more threads: those that are there, or the caller's, do the work.
  }
}

void WorkerPool::give(Chunk chunk) {
  given_.push_back(std::make_unique<Job>(Job{std::move(chunk), false}));
  Job* job = given_.back().get();
  if (threads_.empty()) {
    work_on(job->chunk);
    job->done = true;
    return;
  }
  {
    const std::lock_guard lock(mutex_);
    todo_.push_back(job);
  }
  something_to_do_.notify_one();
}

Chunk WorkerPool::take() {
  Job& oldest = *given_.front();
  {
    std::unique_lock lock(mutex_);
    something_done_.wait(lock, [&] { return oldest.done; });
  }
  Chunk chunk = std::move(oldest.chunk);
  given_.pop_front();
  return chunk;
}

void WorkerPool::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    something_to_do_.wait(lock, [&] { return stopping_ || !todo_.empty(); });
    if (stopping_) return;
    Job* job = todo_.front();
    todo_.pop_front();
    lock.unlock();
    work_on(job->chunk);
    lock.lock();
    job->done = true;
    something_done_.notify_one();
  }
}

void WorkerPool::work_on(Chunk& chunk) {
  for (const Chunk::Line& line : chunk.lines) {
    if (stopping_) return;
    work_(line, chunk);
  }
}

}  // namespace gezhang::cli

// WorkerPool: works on chunks on several threads and hands them back in the order in which they
// were given.
//
//   WorkerPool pool(jobs, work);
//   pool.give(std::move(chunk));       // while pool.has_room()
//   Chunk done = pool.take();          // waits for the oldest
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "batch/chunk.h"

namespace gezhang::cli {

class WorkerPool {
 public:
  using Work = std::function<void(const Chunk::Line&, Chunk&)>;

  /// `jobs` threads, or none where it is 1: the caller's own does the work then.
  WorkerPool(std::size_t jobs, Work work);
  /// Leaves what is not done undone.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  [[nodiscard]] bool empty() const { return given_.empty(); }
  /// What bounds the memory: a few chunks a thread, and one chunk that takes long holds up no more.
  [[nodiscard]] bool has_room() const { return given_.size() < most_; }

  void give(Chunk chunk);
  [[nodiscard]] Chunk take();

 private:
  struct Job {
    Chunk chunk;
    bool done = false;
  };

  void start(std::size_t jobs);
  void run();
  void work_on(Chunk& chunk);

  Work work_;
  std::size_t most_ = 1;
  std::deque<std::unique_ptr<Job>> given_;  // the caller's alone, the oldest first

  std::mutex mutex_;
  std::condition_variable something_to_do_;
  std::condition_variable something_done_;
  std::deque<Job*> todo_;
  std::atomic<bool> stopping_ = false;

  std::vector<std::thread> threads_;  // not jthread: Apple's library has none
};

}  // namespace gezhang::cli
